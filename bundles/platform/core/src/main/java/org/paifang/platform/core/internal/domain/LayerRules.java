package org.paifang.platform.core.internal.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.FunctionId;

/**
 * What one layer says. Immutable; what it does not mention is left to the layers around it.
 *
 * @param source the PID of the configuration it was read from, for the log
 * @param functions which functions it switches on or off
 * @param items which menu items it switches on or off
 * @param groups into which groups it moves items
 * @param orders at which place of their group it puts items
 * @param approvals how many people must agree, by kinds of commands
 * @param settings values of settings by their keys, not yet held against their bounds
 */
public record LayerRules(
        Layer layer,
        String source,
        Map<FunctionId, Boolean> functions,
        Map<ItemId, Boolean> items,
        Map<ItemId, String> groups,
        Map<ItemId, Integer> orders,
        Map<String, Integer> settings,
        Map<String, Bands> approvals) {

    public LayerRules {
        functions = Map.copyOf(functions);
        items = Map.copyOf(items);
        groups = Map.copyOf(groups);
        orders = Map.copyOf(orders);
        settings = Map.copyOf(settings);
        approvals = Map.copyOf(approvals);
    }

    /** A layer that says nothing. */
    static LayerRules silent(Layer layer) {
        return new LayerRules(layer, "", Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    @Nullable
    Boolean on(FunctionId function) {
        return functions.get(function);
    }

    @Nullable
    Boolean on(ItemId item) {
        return items.get(item);
    }
}
