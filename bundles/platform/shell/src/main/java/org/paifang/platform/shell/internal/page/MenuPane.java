package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.shell.internal.domain.MenuModel;

/** The menu as it is drawn. Shown anew, it changes what has changed alone: what has the focus keeps it. */
public final class MenuPane extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<String, GroupPane> groups = new LinkedHashMap<>();
    private transient @Nullable MenuModel shown;

    public MenuPane() {
        addClassName("pf-menu");
    }

    public void show(MenuModel menu) {
        if (menu.equals(shown)) {
            return;
        }
        shown = menu;
        var wanted = new ArrayList<GroupPane>();
        for (var group : menu.groups()) {
            var pane = groups.computeIfAbsent(group.id(), id -> new GroupPane());
            pane.show(group);
            wanted.add(pane);
        }
        groups.values().retainAll(wanted);
        for (var pane : getChildren().toList()) {
            if (!(pane instanceof GroupPane kept) || !wanted.contains(kept)) {
                remove(pane);
            }
        }
        for (var place = 0; place < wanted.size(); place++) {
            if (indexOf(wanted.get(place)) != place) {
                addComponentAtIndex(place, wanted.get(place));
            }
        }
    }

    /** Puts the counts of what waits beside their items. */
    void mark(List<Todo> todos, Locale language) {
        var byItem = todos.stream().collect(Collectors.toMap(Todo::item, todo -> todo, (one, other) -> one));
        for (var group : groups.values()) {
            group.entries.forEach((item, entry) -> entry.mark(byItem.get(item), language));
        }
    }

    /** One group with its title. */
    private static final class GroupPane extends SideNav {

        private static final long serialVersionUID = 1L;

        private final Map<ItemId, Entry> entries = new LinkedHashMap<>();

        void show(MenuModel.Group group) {
            setLabel(group.title());
            var wanted = new ArrayList<Entry>();
            for (var item : group.items()) {
                var entry = entries.computeIfAbsent(item.id(), id -> new Entry(item));
                entry.show(item);
                wanted.add(entry);
            }
            entries.values().retainAll(wanted);
            arrange(wanted);
        }

        /** Only what has changed is moved: a browser is told of each move. */
        private void arrange(List<Entry> wanted) {
            var kept = new HashSet<SideNavItem>(wanted);
            var present = new ArrayList<>(getItems());
            present.stream().filter(item -> !kept.contains(item)).forEach(this::remove);
            present.retainAll(kept);
            for (var place = 0; place < wanted.size(); place++) {
                var entry = wanted.get(place);
                if (place >= present.size() || !present.get(place).equals(entry)) {
                    addItemAtIndex(place, entry);
                    present.remove(entry);
                    present.add(place, entry);
                }
            }
        }
    }

    /** One item. */
    private static final class Entry extends SideNavItem {

        private static final long serialVersionUID = 1L;

        private transient MenuModel.@Nullable Item shown;

        Entry(MenuModel.Item item) {
            super(item.title(), item.path());
            setMatchNested(true);
            getElement().setAttribute("data-item", item.id().value());
        }

        void show(MenuModel.Item item) {
            if (item.equals(shown)) {
                return;
            }
            shown = item;
            setLabel(item.title());
            setPath(item.path());
            var icon = new Icon("vaadin", item.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            setPrefixComponent(icon);
        }

        void mark(@Nullable Todo todo, Locale language) {
            if (todo == null) {
                setSuffixComponent(null);
                return;
            }
            var count = new Span(todo.number());
            count.addClassName("pf-count");
            count.setTitle(todo.sentence(language));
            setSuffixComponent(count);
        }
    }
}
