package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.paifang.bank.functions.internal.domain.FunctionRights;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.ui.api.ViewSession;

/** Small parts that these screens share. */
final class Layouts {

    private static final ItemId APPROVALS = new ItemId("approvals.inbox");

    private Layouts() {}

    /** A link to another of these pages, which does not load the whole page again. */
    static Anchor link(ViewSession session, String text, String... segments) {
        var link = new Anchor(session.linkTo(FunctionRights.LIST_ITEM, segments).orElse(""), text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** The way to an approval, for whoever has it. */
    static Optional<Anchor> approval(ViewSession session, Approval approval) {
        return session.linkTo(APPROVALS, approval.id().toString()).map(address -> {
            var link = new Anchor(address, session.texts().get("request.link"));
            link.getElement().setAttribute("router-link", true);
            return link;
        });
    }

    /** A link that looks like a button. */
    static Anchor button(ViewSession session, String text, String... segments) {
        var link = link(session, text, segments);
        link.addClassName("pbf-button");
        return link;
    }

    /** The way up. */
    static Anchor back(ViewSession session, String text, String... segments) {
        var link = link(session, "", segments);
        var arrow = VaadinIcon.ARROW_LEFT.create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        link.add(arrow, new Span(text));
        link.addClassName("pbf-back");
        return link;
    }

    static Div of(String cssClass, Component... parts) {
        var container = new Div(parts);
        container.addClassName(cssClass);
        return container;
    }

    static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("pbf-quiet");
        return span;
    }

    /** A name that machines gave: an id, a path, a table. */
    static Span code(String text) {
        var span = new Span(text);
        span.addClassName("pbf-code");
        return span;
    }
}
