package org.paifang.functions.query.internal.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.Posting;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.ui.api.ViewSession;

/** The double-entry postings of an order, with both sides summed up: they are equal. */
final class PostingsTable {

    private final ViewSession session;
    private final Words words;
    private final Map<TransactionId, Transaction> transactions;

    private PostingsTable(OrderHistory history, ViewSession session) {
        this.session = session;
        this.words = new Words(session.texts());
        this.transactions =
                history.transactions().stream().collect(Collectors.toMap(Transaction::id, Function.identity()));
    }

    static Component of(OrderHistory history, ViewSession session) {
        var maker = new PostingsTable(history, session);
        var table = new NativeTable();
        table.addClassName("pq-postings");
        table.getHead().add(maker.heading());
        var debit = Money.zero(history.order().amount().currency());
        var credit = debit;
        for (var posting : history.postings()) {
            table.getBody().add(maker.row(posting));
            debit = posting.amount().isPositive() ? debit.plus(posting.amount()) : debit;
            credit = posting.amount().isPositive() ? credit : credit.minus(posting.amount());
        }
        table.getFoot().add(maker.sum(debit, credit));
        var scroller = new Div(table);
        scroller.addClassName("pq-scroll");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", session.texts().get("detail.postings"));
        return scroller;
    }

    private NativeTableRow heading() {
        var row = new NativeTableRow();
        for (var column : new String[] {"time", "transaction", "account", "debit", "credit"}) {
            var cell = new NativeTableHeaderCell(session.texts().get("postings." + column));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow row(Posting posting) {
        var transaction = transactions.get(posting.transaction());
        var amount = posting.amount();
        return cells(
                session.formats().time(posting.at()),
                transaction == null
                        ? posting.transaction().toString()
                        : words.of(transaction.kind()) + " " + transaction.referenceNo(),
                words.of(posting.account()),
                amount.isPositive() ? session.formats().amount(amount) : "",
                amount.isPositive() ? "" : session.formats().amount(amount.negated()));
    }

    private NativeTableRow sum(Money debit, Money credit) {
        return cells(
                session.texts().get("postings.sum", debit.currency().getCurrencyCode()),
                "",
                "",
                session.formats().amount(debit),
                session.formats().amount(credit));
    }

    private static NativeTableRow cells(String... texts) {
        var row = new NativeTableRow();
        for (var text : texts) {
            row.add(new NativeTableCell(text));
        }
        return row;
    }
}
