package org.paifang.functions.refund.internal.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.RefundableOrder;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Figure;
import org.paifang.platform.ui.api.Figures;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** What an order is, how much of it is left, and its refunds so far. */
final class OrderFacts extends Div {

    private static final long serialVersionUID = 1L;

    /** Where the whole order is shown, if that function is here and open. */
    static final ItemId TRANSACTIONS = new ItemId("query.transactions");

    private final transient ViewSession session;
    private final transient RefundWords words;
    private final H2 title = new H2();
    final StatusBadge archived = new StatusBadge(Tone.NEUTRAL, "");
    private final Figure paid;
    private final Figure refunded;
    private final Figure remaining;
    private final Div facts = new Div();
    private final Div history = new Div();
    private transient @Nullable RefundableOrder shown;

    OrderFacts(ViewSession session) {
        this.session = session;
        this.words = new RefundWords(session);
        var texts = session.texts();
        paid = new Figure(texts, "order.paid");
        refunded = new Figure(texts, "order.refunded");
        remaining = new Figure(texts, "order.remaining");
        title.getStyle().set("overflow-wrap", "anywhere").setMargin("0");
        remaining.getStyle().set("flex-basis", "100%");
        var figures = new Figures(remaining, paid, refunded);
        figures.getStyle().set("margin-block", "0");
        var card = new Card(Layouts.row(title, archived), figures, facts, history);
        archived.setVisible(false);
        texts.bind(archived::setText, "historical.badge");
        add(Layouts.stacked(card));
        texts.onChange(this::render);
    }

    void show(RefundableOrder order) {
        shown = order;
        render();
    }

    private void render() {
        var current = shown;
        if (current == null) {
            return;
        }
        var order = current.order();
        var formats = session.formats();
        archived.setVisible(current.archived());
        title.setText(session.texts().get("order.title", order.no().value()));
        paid.changeValue(formats.money(order.paid()));
        refunded.changeValue(formats.money(order.refunded()));
        remaining.changeValue(formats.money(order.remaining()));
        facts.removeAll();
        facts.add(factsOf(order));
        history.removeAll();
        var heading = new H3(session.texts().get("order.refunds"));
        heading.getStyle().set("font-size", "var(--lumo-font-size-m)").setMargin("0 0 var(--lumo-space-s)");
        history.add(heading);
        if (current.refunds().isEmpty()) {
            history.add(new Paragraph(session.texts().get("order.no-refunds")));
        } else {
            var list = new UnorderedList();
            list.getStyle().set("list-style", "none").setPadding("0").setMargin("0");
            current.refunds().forEach(refund -> list.add(line(refund)));
            history.add(list);
        }
        session.linkTo(TRANSACTIONS, order.no().value())
                .ifPresent(
                        address -> history.add(Links.to(address, session.texts().get("order.whole"))));
    }

    private Facts factsOf(Order order) {
        var texts = session.texts();
        var facts = new Facts();
        var paidAt = order.paidAt();
        facts.add(
                texts.get("order.paid-at"),
                paidAt == null ? "" : session.formats().time(paidAt));
        facts.add(texts.get("order.method"), words.method(order.method()));
        var place = words.place(order.place());
        if (!place.isEmpty()) {
            facts.add(texts.get("order.place"), place);
        }
        return facts;
    }

    private ListItem line(Transaction refund) {
        var amount = new Span(session.formats().money(refund.amount()));
        amount.getStyle().set("font-variant-numeric", "tabular-nums").set("font-weight", "600");
        var head = Layouts.row(amount, words.badge(refund.status()));
        var details = new Div(session.formats().time(refund.at()) + " · " + refund.referenceNo()
                + (refund.reason() == null ? "" : " · " + refund.reason()));
        details.getStyle()
                .set("color", "var(--lumo-secondary-text-color)")
                .set("font-size", "var(--lumo-font-size-s)")
                .set("overflow-wrap", "anywhere");
        var item = new ListItem(head, details);
        item.getStyle()
                .set("padding", "var(--lumo-space-s) 0")
                .set("border-top", "1px solid var(--lumo-contrast-10pct)");
        return item;
    }
}
