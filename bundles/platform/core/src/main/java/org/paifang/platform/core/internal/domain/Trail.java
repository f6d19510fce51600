package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.Explanation.Ground;
import org.paifang.platform.api.access.Explanation.Step;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.text.Reason;

/** How a decision came about; made for those alone who want to know. */
final class Trail {

    final List<Step> steps = new ArrayList<>();
    final List<Ground> grounds = new ArrayList<>();

    static void step(@Nullable Trail trail, String layer, String said, boolean decisive, String key, Object argument) {
        if (trail != null) {
            trail.step(layer, said, decisive, key, argument);
        }
    }

    void step(String layer, String said, boolean decisive, String key, Object... arguments) {
        steps.add(new Step(layer, said, decisive));
        grounds.add(new Ground(Optional.empty(), reason(key, arguments), decisive));
    }

    /** What a layer of the profiles says about an item and its function. */
    void layer(LayerRules rules, ItemId id, boolean decisive) {
        var function = rules.on(id.function());
        var item = rules.on(id);
        steps.add(new Step(rules.label(), said(said(id.function(), function), said(id, item)), decisive));
        grounds.add(new Ground(Optional.of(rules.origin()), reason(id, function, item), decisive));
    }

    private static Reason reason(ItemId id, @Nullable Boolean function, @Nullable Boolean item) {
        if (function == null && item == null) {
            return reason("explain.nothing");
        }
        if (function != null && item != null) {
            return reason("explain.both-" + word(function) + "-" + word(item), id.function(), id);
        }
        return function != null
                ? reason("explain.function-" + word(function), id.function())
                : reason("explain.item-" + word(Boolean.TRUE.equals(item)), id);
    }

    private static Reason reason(String key, Object... arguments) {
        return new Reason(
                key, Stream.of(arguments).<Object>map(Object::toString).toList());
    }

    private static String said(String function, String item) {
        if (function.isEmpty() && item.isEmpty()) {
            return "nothing";
        }
        return function.isEmpty() || item.isEmpty() ? function + item : function + ", " + item;
    }

    private static String said(Object what, @Nullable Boolean on) {
        return on == null ? "" : what + " is switched " + word(on);
    }

    private static String word(boolean on) {
        return on ? "on" : "off";
    }
}
