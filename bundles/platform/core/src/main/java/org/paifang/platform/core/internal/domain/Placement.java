package org.paifang.platform.core.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paifang.platform.api.access.EffectiveMenu.Entry;
import org.paifang.platform.api.access.EffectiveMenu.Group;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;

/** Where the layers put things, and what they call them; of two that say something, the more special one. */
final class Placement {

    private Placement() {}

    /** The item where the layers put it. */
    static MenuItem placed(List<LayerRules> layers, MenuItem item) {
        var group = item.group();
        var order = item.order();
        for (var rules : layers) {
            group = rules.groups().getOrDefault(item.id(), group);
            order = rules.orders().getOrDefault(item.id(), order);
        }
        return new MenuItem(item.id(), item.path(), item.icon(), group, order, item.permission());
    }

    /** The function with the names that the layers give its items. */
    static InstalledFunction named(List<LayerRules> layers, InstalledFunction function) {
        var texts = new HashMap<Locale, Map<String, String>>();
        for (var item : function.descriptor().items()) {
            for (var rules : layers) {
                rules.wording()
                        .items()
                        .getOrDefault(item.id(), Map.of())
                        .forEach((language, name) -> texts.computeIfAbsent(language, first -> new HashMap<>())
                                .put(item.titleKey(), name));
            }
        }
        return texts.isEmpty()
                ? function
                : new InstalledFunction(
                        function.descriptor(), function.messages().with(texts), function.bundle(), function.version());
    }

    /** A group stands where the layers put it, else where its first item would. */
    static List<Group> grouped(List<LayerRules> layers, List<Entry> entries) {
        var byPlace = Comparator.<Entry>comparingInt(entry -> entry.item().order())
                .thenComparing(entry -> entry.item().group())
                .thenComparing(entry -> entry.item().id());
        var groups = new LinkedHashMap<String, List<Entry>>();
        entries.stream().sorted(byPlace).forEach(entry -> groups.computeIfAbsent(
                        entry.item().group(), group -> new ArrayList<>())
                .add(entry));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue(), names(layers, group.getKey())))
                .sorted(Comparator.comparingInt(group -> place(layers, group)))
                .toList();
    }

    private static int place(List<LayerRules> layers, Group group) {
        var place = group.entries().get(0).item().order();
        for (var rules : layers) {
            place = rules.wording().places().getOrDefault(group.id(), place);
        }
        return place;
    }

    private static Map<Locale, String> names(List<LayerRules> layers, String group) {
        var names = new HashMap<Locale, String>();
        layers.forEach(rules -> names.putAll(rules.wording().groups().getOrDefault(group, Map.of())));
        return names;
    }
}
