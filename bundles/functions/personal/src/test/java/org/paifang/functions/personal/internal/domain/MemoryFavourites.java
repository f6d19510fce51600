package org.paifang.functions.personal.internal.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.OperatorId;

/** Favourites in memory. */
public final class MemoryFavourites implements FavouriteStore {

    private final Map<OperatorId, List<Favourite>> kept = new HashMap<>();

    @Override
    public List<Favourite> of(OperatorId operator) {
        return kept.getOrDefault(operator, List.of());
    }

    @Override
    public void change(OperatorId operator, UnaryOperator<List<Favourite>> change) {
        kept.put(operator, List.copyOf(change.apply(of(operator))));
    }

    @Override
    public Map<ItemId, Integer> leadingTo(FunctionId function) {
        return kept.values().stream()
                .flatMap(List::stream)
                .map(Favourite::item)
                .filter(item -> item.function().equals(function))
                .collect(Collectors.toMap(item -> item, item -> 1, Integer::sum));
    }
}
