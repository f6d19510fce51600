package org.paifang.functions.personal.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Reason;

/** The favourites of the caller. Every method that takes a caller asks {@link AccessPolicy}. */
public final class Favourites {

    public static final int MOST = 20;

    /** There are as many as there may be. */
    public static final String TOO_MANY = "personal.too-many";

    /** The item is not in the caller's menu (any more). */
    public static final String NOT_OPEN = "personal.not-open";

    private final AccessPolicy access;
    private final EffectiveMenu menu;
    private final FavouriteStore store;

    /**
     * A favourite as it is shown.
     *
     * @param title in the language asked for, or as it was called when its function was here
     * @param open whether it leads anywhere now
     */
    public record Shown(ItemId item, String title, boolean open) {}

    public Favourites(AccessPolicy access, EffectiveMenu menu, FavouriteStore store) {
        this.access = access;
        this.menu = menu;
        this.store = store;
    }

    /** In the caller's order. */
    public List<Shown> of(Caller caller, Locale language) {
        access.require(caller, PersonalRights.MINE);
        return store.of(caller.operator()).stream()
                .map(one -> title(caller, one.item(), language)
                        .map(title -> new Shown(one.item(), title, true))
                        .orElseGet(() -> new Shown(one.item(), one.title(), false)))
                .toList();
    }

    /** What may become one: the items of the caller's menu that are none yet, in its order. */
    public List<Shown> choices(Caller caller, Locale language) {
        access.require(caller, PersonalRights.MINE);
        var chosen = store.of(caller.operator()).stream().map(Favourite::item).toList();
        return entries(caller).stream()
                .filter(entry -> !chosen.contains(entry.item().id()))
                .map(entry -> new Shown(entry.item().id(), title(entry, language), true))
                .toList();
    }

    /** Puts an item at the end; the answer says why not, if not. What is one already stays where it is. */
    public Optional<Reason> add(Caller caller, ItemId item, Locale language) {
        access.require(caller, PersonalRights.USE);
        var title = title(caller, item, language);
        if (title.isEmpty()) {
            return Optional.of(Reason.of(NOT_OPEN));
        }
        if (store.of(caller.operator()).size() >= MOST) {
            return Optional.of(Reason.of(TOO_MANY, MOST));
        }
        change(caller, item, list -> list.add(new Favourite(item, title.get())));
        return Optional.empty();
    }

    /** Takes one away; nothing if it is none. */
    public void remove(Caller caller, ItemId item) {
        access.require(caller, PersonalRights.USE);
        change(caller, item, list -> {});
    }

    /**
     * Moves one; nothing if it is none.
     *
     * @param place where it will stand, from 0; beyond the end is the end
     */
    public void move(Caller caller, ItemId item, int place) {
        access.require(caller, PersonalRights.USE);
        store.change(caller.operator(), now -> {
            var moved = now.stream().filter(one -> one.item().equals(item)).findFirst();
            if (moved.isEmpty()) {
                return now;
            }
            var list = without(now, item);
            list.add(Math.max(0, Math.min(place, list.size())), moved.get());
            return list;
        });
    }

    /** How many favourites, over all operators, lead to which item of the function. */
    public Map<ItemId, Integer> leadingTo(FunctionId function) {
        return store.leadingTo(function);
    }

    private interface Edit {

        void on(List<Favourite> withoutIt);
    }

    /** What is there already stays where it is, unless it is taken away. */
    private void change(Caller caller, ItemId item, Edit edit) {
        UnaryOperator<List<Favourite>> change = now -> {
            var list = without(now, item);
            edit.on(list);
            var adds = list.stream().anyMatch(one -> one.item().equals(item));
            return adds && list.size() == now.size() ? now : list;
        };
        store.change(caller.operator(), change);
    }

    private static List<Favourite> without(List<Favourite> list, ItemId item) {
        var left = new ArrayList<>(list);
        left.removeIf(one -> one.item().equals(item));
        return left;
    }

    private Optional<String> title(Caller caller, ItemId item, Locale language) {
        return entries(caller).stream()
                .filter(entry -> entry.item().id().equals(item))
                .findFirst()
                .map(entry -> title(entry, language));
    }

    private List<EffectiveMenu.Entry> entries(Caller caller) {
        return menu.of(caller).stream()
                .flatMap(group -> group.entries().stream())
                .toList();
    }

    private static String title(EffectiveMenu.Entry entry, Locale language) {
        return entry.function().messages().text(language, entry.item().titleKey());
    }
}
