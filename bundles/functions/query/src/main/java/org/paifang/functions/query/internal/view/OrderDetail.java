package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.StatusBadge;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** One order: what it is, everything that happened to it, what was booked. */
final class OrderDetail extends Div {

    private static final long serialVersionUID = 1L;

    /** Named by id alone: the function behind it may be there or not. */
    private static final ItemId REFUND = new ItemId("refund.create");

    private final transient TransactionQuery query;
    private final transient ViewSession session;
    private final transient Texts texts;
    private final transient Words words;
    private transient @Nullable OrderHistory history;
    private boolean shown;
    private boolean postingsOpen;

    OrderDetail(TransactionQuery query, ViewSession session) {
        this.query = query;
        this.session = session;
        this.texts = session.texts();
        this.words = new Words(texts);
        addClassName("pq-detail");
        texts.onChange(this::render);
    }

    /** Reads the order anew; a text that is no order of the merchant gets a sentence. */
    void show(String order) {
        history = query.history(session.caller(), order).orElse(null);
        shown = true;
        postingsOpen = false;
        render();
    }

    /** Nothing to see. */
    void clear() {
        history = null;
        shown = false;
        removeAll();
    }

    private void render() {
        if (!shown) {
            return;
        }
        removeAll();
        add(Links.back(session, QueryRights.TRANSACTIONS, session.texts().get("detail.back")));
        var found = history;
        if (found == null) {
            add(new EmptyState(VaadinIcon.SEARCH, texts.get("detail.not-found"), texts.get("detail.not-found.hint")));
            return;
        }
        var story = new Card(new H2(texts.get("detail.history")), Timeline.of(found.transactions(), session));
        var facts = new Card(new H2(texts.get("detail.facts")), facts(found.order()));
        var columns = new Div(facts, story);
        columns.addClassName("pq-detail-columns");
        add(head(found), columns, new Card(postings(found)));
    }

    private Component head(OrderHistory found) {
        var order = found.order();
        var label = new Paragraph(texts.get("detail.order"));
        label.addClassName("pq-quiet");
        var amount = new Span(session.formats().money(order.amount()));
        amount.addClassName("pq-detail-amount");
        var line = new Div(amount);
        line.addClassName("pq-detail-line");
        found.transactions().stream()
                .filter(transaction -> transaction.kind() == TransactionKind.PAYMENT)
                .reduce((first, last) -> last)
                .ifPresent(payment -> line.add(words.badge(payment.status())));
        if (order.refunded().isPositive()) {
            line.add(new StatusBadge(
                    Tone.NEUTRAL,
                    texts.get(order.remaining().isZero() ? "detail.refunded-all" : "detail.refunded-part")));
        }
        if (found.isArchived()) {
            var archived = new StatusBadge(Tone.NEUTRAL, texts.get("archived"));
            archived.setTitle(texts.get("archived.hint"));
            line.add(archived);
        }
        var header = new Header(new Div(label, new H1(order.no().value()), line));
        header.addClassName("pq-detail-head");
        if (order.remaining().isPositive()
                && session.linkTo(REFUND, order.no().value()).isPresent()) {
            var refund = new Button(texts.get("detail.refund"), VaadinIcon.ROTATE_LEFT.create());
            refund.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            refund.addClickListener(
                    clicked -> session.navigate(REFUND, order.no().value()));
            header.add(refund);
        }
        return header;
    }

    private Component facts(Order order) {
        var formats = session.formats();
        var facts = new Facts()
                .add(texts.get("fact.amount"), formats.money(order.amount()))
                .add(texts.get("fact.paid"), formats.money(order.paid()))
                .add(texts.get("fact.refunded"), formats.money(order.refunded().negated()))
                .add(texts.get("fact.remaining"), formats.money(order.remaining()))
                .add(texts.get("column.method"), words.of(order.method()));
        if (session.merchant().edition() == Edition.OFFLINE) {
            facts.add(texts.get("column.counter"), text(order.place().counter()))
                    .add(texts.get("column.terminal"), text(order.place().terminal()));
        }
        return facts.add(texts.get("column.operator"), text(order.place().operator()))
                .add(texts.get("fact.created"), formats.time(order.createdAt()))
                .add(texts.get("fact.paid-at"), time(order.paidAt()));
    }

    private Component postings(OrderHistory found) {
        var details = new Details(texts.get("detail.postings"), PostingsTable.of(found, session));
        details.setOpened(postingsOpen);
        details.addOpenedChangeListener(changed -> postingsOpen = changed.isOpened());
        return details;
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : session.formats().time(instant);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
