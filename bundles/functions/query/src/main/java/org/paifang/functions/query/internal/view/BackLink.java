package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.ViewSession;

/** The way from one thing back to the list of them. */
final class BackLink {

    private BackLink() {}

    static Anchor to(ItemId item, String key, ViewSession session) {
        var link = new Anchor(session.linkTo(item).orElse("#"), session.texts().get(key));
        link.getElement().setAttribute("router-link", true);
        link.addClassName("pq-back");
        var arrow = VaadinIcon.ARROW_LEFT.create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        link.addComponentAsFirst(arrow);
        return link;
    }
}
