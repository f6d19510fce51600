package org.paifang.bank.profiles.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileArchive.Voice;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileKeys;

/**
 * The menu of a merchant as the layers leave it, with a draft in place of what one layer says: for whom designs it. Shows
 * what is switched off as well, and what is mentioned and away.
 *
 * @param voices what each layer says, from general to special, the draft among them
 * @param layer which one is drafted
 */
public record Board(List<Voice> voices, Layer layer, ProfileDocument draft, List<Group> groups) {

    /** A group in its place. */
    public record Group(String id, int place, List<Item> items) {}

    /**
     * An item in its place.
     *
     * @param function that brought it; empty while it is away
     */
    public record Item(ItemId id, Optional<InstalledFunction> function, int order) {}

    /** The board of these functions. */
    public static Board of(
            List<Voice> published, Layer layer, ProfileDocument draft, List<InstalledFunction> functions) {
        var voices = with(published, layer, draft);
        var items = new ArrayList<Placed>();
        for (var function : functions) {
            for (var item : function.descriptor().items()) {
                items.add(placed(voices, item, function));
            }
        }
        mentioned(draft)
                .filter(id -> items.stream().noneMatch(item -> item.item().id().equals(id)))
                .forEach(id -> items.add(new Placed("", new Item(id, Optional.empty(), ProfileKeys.MAXIMUM_ORDER))));
        var groups = new LinkedHashMap<String, List<Item>>();
        items.stream()
                .sorted(Comparator.<Placed>comparingInt(placed -> placed.item().order())
                        .thenComparing(Placed::group)
                        .thenComparing(placed -> placed.item().id()))
                .forEach(placed -> groups.computeIfAbsent(placed.group(), group -> new ArrayList<>())
                        .add(placed.item()));
        var inPlace = groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        number(
                                voices,
                                ProfileKeys.groupOrder(group.getKey()),
                                group.getValue().get(0).order()),
                        List.copyOf(group.getValue())))
                .sorted(Comparator.comparingInt(Group::place))
                .toList();
        return new Board(voices, layer, draft, inPlace);
    }

    private record Placed(String group, Item item) {}

    /** The draft among the layers. */
    public Voice drafted() {
        return new Voice(layer, Optional.empty(), draft);
    }

    /** Who has the last say about an entry. */
    public Optional<Voice> decides(String key) {
        return last(voices, key);
    }

    /** What the last one says about it. */
    public Optional<String> value(String key) {
        return decides(key).flatMap(voice -> voice.document().get(key));
    }

    /** Whether it is on: what nobody mentions is. */
    public boolean isOn(ItemId item) {
        return !isOff(item.function()) && !value(ProfileKeys.item(item)).equals(Optional.of(ProfileKeys.OFF));
    }

    /** Whether a function as a whole is off, offered or not. */
    public boolean isOff(FunctionId function) {
        return value(ProfileKeys.function(function))
                .filter(said -> !said.equals(ProfileKeys.ON))
                .isPresent();
    }

    // ---- edits: each gives another draft ----

    /** One up or down within its group; the same draft at the end. */
    public ProfileDocument moved(ItemId item, int steps) {
        var group = group(item);
        var ids = group.items().stream().map(Item::id).toList();
        return arranged(ids, group.items().stream().map(Item::order).toList(), ids.indexOf(item), steps);
    }

    /** A group up or down. */
    public ProfileDocument moved(String group, int steps) {
        var ids = groups.stream().map(Group::id).filter(id -> !id.isEmpty()).toList();
        var at = ids.indexOf(group);
        var to = at + steps;
        if (at < 0 || to < 0 || to >= ids.size()) {
            return draft;
        }
        var order = new ArrayList<>(ids);
        order.add(to, order.remove(at));
        var places = ascending(groups.stream().map(Group::place).toList());
        var changed = draft;
        for (var i = 0; i < order.size(); i++) {
            changed = set(changed, ProfileKeys.groupOrder(order.get(i)), places.get(i), place(order.get(i)));
        }
        return changed;
    }

    /** To the end of another group, or before an item of it. */
    public ProfileDocument movedTo(ItemId item, String group, Optional<ItemId> before) {
        var target = groups.stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .map(Group::items)
                .orElse(List.of());
        var ids = new ArrayList<>(
                target.stream().map(Item::id).filter(id -> !id.equals(item)).toList());
        var at = before.map(ids::indexOf).filter(index -> index >= 0).orElse(ids.size());
        ids.add(at, item);
        var orders = new ArrayList<>(target.stream()
                .filter(one -> !one.id().equals(item))
                .map(Item::order)
                .toList());
        orders.add(at, at == 0 ? (orders.isEmpty() ? order(item) : orders.get(0)) : orders.get(at - 1) + 1);
        var places = ascending(orders);
        var changed = group(item).id().equals(group) ? draft : draft.with(ProfileKeys.group(item), group);
        for (var i = 0; i < ids.size(); i++) {
            changed = set(changed, ProfileKeys.order(ids.get(i)), places.get(i), order(ids.get(i)));
        }
        return changed;
    }

    private ProfileDocument arranged(List<ItemId> ids, List<Integer> orders, int at, int steps) {
        var to = at + steps;
        if (at < 0 || to < 0 || to >= ids.size()) {
            return draft;
        }
        var wanted = new ArrayList<>(ids);
        wanted.add(to, wanted.remove(at));
        var places = ascending(orders);
        var changed = draft;
        for (var i = 0; i < wanted.size(); i++) {
            changed = set(changed, ProfileKeys.order(wanted.get(i)), places.get(i), order(wanted.get(i)));
        }
        return changed;
    }

    private static ProfileDocument set(ProfileDocument document, String key, int value, int now) {
        return value == now ? document : document.with(key, Integer.toString(value));
    }

    /** The same places, but no two the same. */
    private static List<Integer> ascending(List<Integer> places) {
        var result = new ArrayList<Integer>();
        for (var place : places.stream().sorted().toList()) {
            result.add(result.isEmpty() ? place : Math.max(place, result.get(result.size() - 1) + 1));
        }
        return result;
    }

    /** The group in which an item stands. */
    public Group group(ItemId item) {
        return groups.stream()
                .filter(group -> group.items().stream().anyMatch(one -> one.id().equals(item)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no item " + item));
    }

    private int order(ItemId item) {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .filter(one -> one.id().equals(item))
                .findFirst()
                .map(Item::order)
                .orElse(0);
    }

    private int place(String group) {
        return groups.stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .map(Group::place)
                .orElse(0);
    }

    private static Placed placed(List<Voice> voices, MenuItem item, InstalledFunction function) {
        var group = last(voices, ProfileKeys.group(item.id()))
                .flatMap(voice -> voice.document().get(ProfileKeys.group(item.id())))
                .orElse(item.group());
        return new Placed(
                group,
                new Item(item.id(), Optional.of(function), number(voices, ProfileKeys.order(item.id()), item.order())));
    }

    private static int number(List<Voice> voices, String key, int otherwise) {
        return last(voices, key)
                .flatMap(voice -> voice.document().get(key))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    private static Optional<Voice> last(List<Voice> voices, String key) {
        return voices.stream()
                .filter(voice -> voice.document().get(key).isPresent())
                .reduce((general, special) -> special);
    }

    /** The draft in place of what was published for its layer; behind the layer's file. */
    private static List<Voice> with(List<Voice> published, Layer layer, ProfileDocument draft) {
        var drafted = new Voice(layer, Optional.empty(), draft);
        var voices = new ArrayList<Voice>();
        var isIn = false;
        for (var voice : published) {
            if (!voice.layer().equals(layer)) {
                voices.add(voice);
                continue;
            }
            if (isIn) {
                voices.remove(drafted);
            }
            if (voice.version().isEmpty() && !voice.document().equals(ProfileDocument.EMPTY)) {
                voices.add(voice);
            }
            voices.add(drafted);
            isIn = true;
        }
        if (!isIn) {
            voices.add(drafted);
        }
        return List.copyOf(voices);
    }

    private static Stream<ItemId> mentioned(ProfileDocument draft) {
        return draft.entries().keySet().stream()
                .filter(key -> key.startsWith("item."))
                .map(key -> key.split("\\.", 4))
                .map(parts -> new ItemId(parts[1] + "." + parts[2]))
                .distinct()
                .sorted();
    }
}
