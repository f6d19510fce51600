package org.paifang.functions.query.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.ui.api.KeysetPages;

/**
 * The rows of a grid for one filter. The newest row that was there at the first look stays the first one: what is paid
 * while somebody scrolls pushes nothing out of place, and comes with {@link #show}.
 */
final class TransactionRows {

    private final TransactionQuery query;
    private final Caller caller;
    private final KeysetPages<Transaction, Position> pages;
    private TransactionFilter filter = TransactionFilter.ALL;
    private @Nullable Position top;

    TransactionRows(TransactionQuery query, Caller caller) {
        this.query = query;
        this.caller = caller;
        this.pages = new KeysetPages<>(this::page, Position::of, Transactions.MAXIMUM_PAGE);
    }

    /** Begins anew with the newest rows of a filter. */
    void show(TransactionFilter wanted) {
        filter = wanted;
        top = null;
        pages.reset();
    }

    boolean isEmpty() {
        return pages.fetch(0, 1).isEmpty();
    }

    List<Transaction> fetch(int offset, int limit) {
        return pages.fetch(offset, limit);
    }

    private List<Transaction> page(@Nullable Position after, int limit) {
        var rows = query.page(caller, filter, after == null ? top : after, limit);
        if (after == null && top == null && !rows.isEmpty()) {
            var newest = rows.get(0);
            top = new Position(newest.at(), new TransactionId(newest.id().value() + 1));
        }
        return rows;
    }
}
