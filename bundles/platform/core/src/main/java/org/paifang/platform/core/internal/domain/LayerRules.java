package org.paifang.platform.core.internal.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.Explanation.Source;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileVersion;

/**
 * What one layer says, in its file or in a published version. Immutable; what it does not mention is left to the layers
 * around it.
 *
 * @param source the PID of the configuration it was read from, for the log
 * @param functions which functions it switches on or off
 * @param items which menu items it switches on or off
 * @param groups into which groups it moves items
 * @param orders at which place of their group it puts items
 * @param settings values of settings by their keys, not yet held against their bounds
 * @param approvals how many people must agree, by kinds of commands
 * @param wording how it calls things, and in which order it puts groups
 * @param version which one it was read from, if it was not a file
 */
public record LayerRules(
        Layer layer,
        String source,
        Map<FunctionId, Boolean> functions,
        Map<ItemId, Boolean> items,
        Map<ItemId, String> groups,
        Map<ItemId, Integer> orders,
        Map<String, Integer> settings,
        Map<String, Bands> approvals,
        Wording wording,
        Optional<ProfileVersion> version) {

    public LayerRules {
        functions = Map.copyOf(functions);
        items = Map.copyOf(items);
        groups = Map.copyOf(groups);
        orders = Map.copyOf(orders);
        settings = Map.copyOf(settings);
        approvals = Map.copyOf(approvals);
    }

    /** A file that leaves every name alone. */
    public LayerRules(
            Layer layer,
            String source,
            Map<FunctionId, Boolean> functions,
            Map<ItemId, Boolean> items,
            Map<ItemId, String> groups,
            Map<ItemId, Integer> orders,
            Map<String, Integer> settings,
            Map<String, Bands> approvals) {
        this(layer, source, functions, items, groups, orders, settings, approvals, Wording.NONE, Optional.empty());
    }

    /**
     * Names and places of what has no other.
     *
     * @param items names by item and language
     * @param groups names by group and language
     * @param places at which place of the menu it puts groups
     */
    public record Wording(
            Map<ItemId, Map<Locale, String>> items,
            Map<String, Map<Locale, String>> groups,
            Map<String, Integer> places) {

        static final Wording NONE = new Wording(Map.of(), Map.of(), Map.of());

        public Wording {
            items = Map.copyOf(items);
            groups = Map.copyOf(groups);
            places = Map.copyOf(places);
        }
    }

    /** A layer that says nothing. */
    static LayerRules silent(Layer layer) {
        return new LayerRules(layer, "", Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The same, as a version says it. */
    LayerRules of(ProfileVersion published) {
        return new LayerRules(
                layer, source, functions, items, groups, orders, settings, approvals, wording, Optional.of(published));
    }

    /** As decisions and explanations name it. */
    String label() {
        return version.map(one -> layer.label() + ", version " + one.number() + " by " + one.by())
                .orElseGet(layer::label);
    }

    Source origin() {
        return version.map(one -> new Source(
                        layer.toString(), one.number(), Optional.of(one.by()), one.agreed(), Optional.of(one.from())))
                .orElseGet(() -> new Source(layer.toString(), 0, Optional.empty(), List.of(), Optional.empty()));
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
