package org.paifang.bank.functions.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.paifang.bank.functions.internal.domain.FunctionRights;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.ViewSession;

/** Small parts that these screens share. */
final class Layouts {

    private static final ItemId APPROVALS = new ItemId("approvals.inbox");

    private Layouts() {}

    static Anchor link(ViewSession session, String text, String... segments) {
        return Links.to(session, FunctionRights.LIST_ITEM, text, segments);
    }

    /** The way to an approval, for whoever has it. */
    static Optional<Anchor> approval(ViewSession session, Approval approval) {
        return session.linkTo(APPROVALS, approval.id().toString())
                .map(address -> Links.to(address, session.texts().get("request.link")));
    }

    /** A link that looks like a button. */
    static Anchor button(ViewSession session, String text, String... segments) {
        var link = link(session, text, segments);
        link.addClassName("pbf-button");
        return link;
    }

    static Div of(String cssClass, Component... parts) {
        var container = new Div(parts);
        container.addClassName(cssClass);
        return container;
    }

    static Span quiet(String text) {
        return quiet(new Span(text));
    }

    static Span quiet(Span span) {
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
