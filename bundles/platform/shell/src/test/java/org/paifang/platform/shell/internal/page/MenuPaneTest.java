package org.paifang.platform.shell.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.shell.internal.domain.MenuModel;

/** A menu that is shown anew tells the browser of nothing but what has changed. */
class MenuPaneTest {

    private final MenuPane menu = new MenuPane();

    @Test
    void whatStaysAsItIsIsLeftAlone() {
        show("one", "two", "three");
        var two = items().get(1);
        var icon = two.getPrefixComponent();

        show("one", "two");

        assertThat(items()).hasSize(2).contains(two);
        assertThat(two.getPrefixComponent()).isSameAs(icon);
    }

    @Test
    void itemsComeGoAndChangePlaces() {
        show("one", "two", "three");
        show("three", "four", "one");
        assertThat(items()).extracting(SideNavItem::getLabel).containsExactly("THREE", "FOUR", "ONE");
        show();
        assertThat(menu.getChildren()).isEmpty();
    }

    private void show(String... names) {
        var items = Stream.of(names)
                .map(name -> new MenuModel.Item(
                        new ItemId("things." + name), name, "search", name.toUpperCase(java.util.Locale.ROOT), ""))
                .toList();
        menu.show(new MenuModel(items.isEmpty() ? List.of() : List.of(new MenuModel.Group("group", "Group", items))));
    }

    private List<SideNavItem> items() {
        return menu.getChildren().flatMap(MenuPaneTest::itemsOf).toList();
    }

    private static Stream<SideNavItem> itemsOf(Component group) {
        return ((SideNav) group).getItems().stream();
    }
}
