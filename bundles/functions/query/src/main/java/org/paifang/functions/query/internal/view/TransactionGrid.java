package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.QueryRights;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.ViewSession;

/** The list itself: columns where there is room, one card a row on a phone. A click or Enter opens the order. */
final class TransactionGrid extends CardGrid<Transaction> {

    private static final long serialVersionUID = 1L;

    /** An order number of so many characters is seen whole. */
    private static final int WHOLE_NUMBER = 18;

    private final transient ViewSession session;
    private final transient Formats formats;
    private final transient Words words;

    TransactionGrid(ViewSession session, Consumer<OrderNo> open) {
        super(session.texts(), "menu.transactions", "column.card");
        this.session = session;
        this.formats = session.formats();
        this.words = new Words(session.texts());
        columns();
        name();
        opens(transaction -> open.accept(transaction.order()));
    }

    private void columns() {
        var offline = session.merchant().edition() == Edition.OFFLINE;
        add("column.time", transaction -> formats.time(transaction.at())).setWidth("12.25rem");
        addLink("column.order", this::address, transaction -> transaction
                        .order()
                        .value())
                .setTooltipGenerator(TransactionGrid::longNumber)
                .setWidth("11.75rem")
                .setFlexGrow(1);
        add("column.kind", transaction -> words.of(transaction.kind())).setWidth("5.75rem");
        addAmount("column.amount", transaction -> formats.money(Words.signed(transaction)))
                .setWidth("8.75rem");
        add("column.status", new ComponentRenderer<>(transaction -> words.badge(transaction.status())))
                .setWidth("8rem");
        if (offline) {
            add("column.counter", transaction -> text(transaction.place().counter()))
                    .setWidth("5.25rem");
            add("column.terminal", transaction -> text(transaction.place().terminal()))
                    .setWidth("6rem");
        } else {
            add("column.method", transaction -> words.of(transaction.method())).setWidth("7.75rem");
        }
        add("column.operator", transaction -> text(transaction.place().operator()))
                .setWidth("6.25rem");
        add("column.settled", words::settled)
                .setTooltipGenerator(
                        transaction -> transaction.archived() ? session.texts().get("archived.hint") : null)
                .setWidth("9.25rem");
    }

    private String address(Transaction transaction) {
        return session.linkTo(QueryRights.TRANSACTIONS, transaction.order().value())
                .orElse("#");
    }

    @Override
    Component card(Transaction transaction) {
        var archived = transaction.archived() ? " · " + session.texts().get("archived") : "";
        return card(
                link(address(transaction), transaction.order().value()),
                formats.money(Words.signed(transaction)),
                words.of(transaction.kind()) + " · " + formats.time(transaction.at()) + archived,
                words.badge(transaction.status()));
    }

    /** What its column may cut off. */
    private static @Nullable String longNumber(Transaction transaction) {
        var number = transaction.order().value();
        return number.length() > WHOLE_NUMBER ? number : null;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
