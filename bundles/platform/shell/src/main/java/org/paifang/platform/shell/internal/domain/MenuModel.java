package org.paifang.platform.shell.internal.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;

/** The menu of a caller in words. Two that say the same are equal. */
public record MenuModel(List<Group> groups) {

    public record Group(String id, String title, List<Item> items) {

        public Group {
            items = List.copyOf(items);
        }
    }

    /** One item; its icon is the name of a Vaadin icon. */
    public record Item(ItemId id, String path, String icon, String title, String hint) {}

    public MenuModel {
        groups = List.copyOf(groups);
    }

    /** As the caller may see it now; a group is called as the profile says, else as the shared messages do, else as the function does. */
    public static MenuModel of(EffectiveMenu menu, Caller caller, Messages shared, Locale locale) {
        return new MenuModel(menu.of(caller).stream()
                .map(group -> group(group, shared, locale))
                .toList());
    }

    public List<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    private static Group group(EffectiveMenu.Group group, Messages shared, Locale locale) {
        var key = "group." + group.id();
        var title = Optional.ofNullable(group.names().get(Languages.closest(locale)))
                .or(() -> shared.find(locale, key))
                .or(() -> group.entries().stream()
                        .flatMap(entry -> entry.function().messages().find(locale, key).stream())
                        .findFirst())
                .orElse(group.id());
        var items = group.entries().stream().map(entry -> item(entry, locale)).toList();
        return new Group(group.id(), title, items);
    }

    private static Item item(EffectiveMenu.Entry entry, Locale locale) {
        var item = entry.item();
        var messages = entry.function().messages();
        var title = Title.of(entry.function(), item).in(locale);
        var hint = messages.find(locale, item.hintKey()).orElse("");
        return new Item(item.id(), item.path(), item.icon(), title, hint);
    }
}
