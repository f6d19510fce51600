package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.concurrent.Callable;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Refunds that wait for other people; nothing at all where none waits. */
final class RefundsWaiting extends Div {

    private static final long serialVersionUID = 1L;

    /** Where they are decided, if that function is here and open. */
    static final ItemId APPROVALS = new ItemId("approvals.inbox");

    private final transient ViewSession session;
    private final transient Callable<List<Approval>> source;
    private final H2 title = new H2();
    final UnorderedList list = new UnorderedList();
    private transient List<Approval> shown = List.of();

    RefundsWaiting(ViewSession session, Callable<List<Approval>> source) {
        this.session = session;
        this.source = source;
        list.getStyle().set("list-style", "none").setPadding("0").setMargin("0");
        add(new Card(title, list));
        setVisible(false);
        session.texts().onChange(this::render);
    }

    /** Reads them again; what cannot be read is left out, since the list below says more. */
    void read() {
        session.background(
                source,
                found -> {
                    shown = found;
                    render();
                },
                failure -> {});
    }

    private void render() {
        setVisible(!shown.isEmpty());
        title.setText(session.texts().get("waiting.title"));
        list.removeAll();
        shown.forEach(approval -> list.add(item(approval)));
    }

    private ListItem item(Approval approval) {
        var texts = session.texts();
        var formats = session.formats();
        var amount = new Span(approval.amount().map(formats::money).orElse(""));
        amount.getStyle().set("font-variant-numeric", "tabular-nums").set("font-weight", "600");
        var state = approval.state() == ApprovalState.WAITING ? "status.pending_approval" : "status.approved";
        var head = Layouts.row(
                amount,
                new Span(texts.get("order.title", approval.subject())),
                new StatusBadge(
                        approval.state() == ApprovalState.WAITING ? Tone.WARNING : Tone.PROGRESS, texts.get(state)));
        session.linkTo(APPROVALS, approval.id().toString())
                .ifPresent(address -> head.add(Links.to(address, texts.get("asked.link"))));
        var about = new Div(texts.get(
                "waiting.about", approval.maker().toString(), formats.time(approval.madeAt()), approval.missing()));
        about.getStyle().set("color", "var(--pf-text-2)").set("font-size", "var(--lumo-font-size-s)");
        var item = new ListItem(head, about);
        item.getStyle().set("padding", "var(--lumo-space-s) 0").set("border-top", "1px solid var(--pf-line)");
        return item;
    }
}
