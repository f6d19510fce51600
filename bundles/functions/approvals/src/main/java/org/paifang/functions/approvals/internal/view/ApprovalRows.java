package org.paifang.functions.approvals.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import org.paifang.functions.approvals.internal.domain.ApprovalRights;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.ViewSession;

/** Approvals one below the other, each a link to its page: what, by whom, how much, how far, how long. */
final class ApprovalRows extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ViewSession session;
    private final transient ApprovalWords words;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();

    ApprovalRows(ViewSession session, ApprovalWords words, Clock clock) {
        this.session = session;
        this.words = words;
        this.clock = clock;
        list.getStyle().set("list-style", "none").setPadding("0").setMargin("0");
        var card = new Card(list);
        card.getStyle().setPadding("0").set("overflow", "hidden");
        add(card);
    }

    void show(List<Approval> approvals) {
        list.removeAll();
        approvals.forEach(this::append);
        setVisible(!approvals.isEmpty());
    }

    void append(Approval approval) {
        var item = new ListItem(link(approval));
        if (list.getElement().getChildCount() > 0) {
            item.getStyle().set("border-top", "1px solid var(--pf-line)");
        }
        list.add(item);
        setVisible(true);
    }

    private Component link(Approval approval) {
        var title = new Span(words.title(approval));
        title.getStyle().set("font-weight", "600").set("overflow-wrap", "anywhere");
        var about = Layouts.quiet(new Div(words.kind(approval) + " · " + words.who(approval) + " · "
                + session.formats().time(approval.madeAt())));
        var left = new Div(title, about);
        left.getStyle().set("flex", "1 1 18rem").set("min-width", "0");
        var amount = new Span(approval.amount().map(session.formats()::money).orElse(""));
        amount.getStyle()
                .set("font-weight", "600")
                .set("font-variant-numeric", "tabular-nums")
                .set("white-space", "nowrap");
        var state = Layouts.row(words.badge(approval));
        if (approval.state() == ApprovalState.WAITING) {
            state.add(Layouts.quiet(new Span(words.left(approval, clock.instant()))));
        }
        var right = new Div(amount, state);
        right.getStyle()
                .set("display", "flex")
                .set("flex-direction", "column")
                .set("gap", "var(--lumo-space-xs)")
                .set("align-items", "flex-start");
        var link = Links.to(session, ApprovalRights.INBOX, "", approval.id().toString());
        link.add(left, right);
        link.addClassName("approvals-row");
        link.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("gap", "var(--lumo-space-s) var(--lumo-space-l)")
                .set("padding", "0.85rem var(--pf-card-inline)")
                .set("color", "inherit")
                .set("text-decoration", "none");
        return link;
    }
}
