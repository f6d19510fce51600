package org.paifang.bank.functions.internal.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.api.lifecycle.FunctionInside;

/**
 * Everything about one function.
 *
 * @param items menu items, by id and path, of the version that serves; of the newest one if none does
 * @param titles of menu items and permissions by id, as far as they are known
 * @param inside of the version that serves most, if one runs
 * @param history newest first
 * @param canPut versions that can be let serve all
 * @param returnsTo the version that would serve after a return
 */
public record Details(
        Shelf shelf,
        List<String> items,
        Map<String, String> titles,
        List<String> permissions,
        List<String> api,
        List<String> tables,
        Optional<FunctionInside> inside,
        List<FunctionEvent> history,
        Set<String> canPut,
        Optional<String> returnsTo,
        boolean canRemove) {

    public Details {
        items = List.copyOf(items);
        titles = Map.copyOf(titles);
        permissions = List.copyOf(permissions);
        api = List.copyOf(api);
        tables = List.copyOf(tables);
        history = List.copyOf(history);
        canPut = Set.copyOf(canPut);
    }
}
