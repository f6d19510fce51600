package org.paifang.platform.ui.api;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.paifang.platform.api.access.ItemId;

/** Links within the platform: they change the view and do not load the page again. */
public final class Links {

    private Links() {}

    /** To an address such as {@link ViewSession#linkTo} gives. */
    public static Anchor to(String address, String text) {
        var link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /**
     * To an item, or to what is below it; to nowhere if the caller may not open it.
     *
     * @param segments what follows the item's path, undecoded
     */
    public static Anchor to(ViewSession session, ItemId item, String text, String... segments) {
        return to(session.linkTo(item, segments).orElse(""), text);
    }

    /** The way back from one thing to the list of them, or one step up. */
    public static Anchor back(ViewSession session, ItemId item, String text, String... segments) {
        var link = to(session, item, "", segments);
        var arrow = VaadinIcon.ARROW_LEFT.create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        link.add(arrow, new Span(text));
        link.addClassName("pf-back");
        return link;
    }
}
