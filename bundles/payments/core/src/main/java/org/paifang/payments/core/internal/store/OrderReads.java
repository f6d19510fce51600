package org.paifang.payments.core.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Posting;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** Orders of either side with what belongs to them, within the caller's transaction of the database. */
public final class OrderReads {

    static final String POSTING_COLUMNS = "merchant, transaction_id, line, account, amount, currency, booked_at";

    private static final Comparator<Transaction> OLDEST_FIRST =
            Comparator.comparing(Transaction::at).thenComparing(Transaction::id);

    // one statement: PostgreSQL then sees both sides at the same moment
    private static final String OF_NUMBER = Stream.of(Side.values())
            .map(side -> "select " + TransactionColumns.NAMES + ", " + (side.isArchive() ? 1 : 0) + " from "
                    + side.transactions() + " where merchant = ? and kind = ? and reference_no = ?")
            .collect(Collectors.joining(" union all "));

    private OrderReads() {}

    public static Optional<Order> order(EntityManager em, Side side, MerchantNo merchant, OrderNo no) {
        return Optional.ofNullable(Orders.find(em, side, merchant, List.of(no)).get(no));
    }

    /** The order with everything that happened to it, oldest first. */
    public static Optional<OrderHistory> history(EntityManager em, Side side, MerchantNo merchant, OrderNo no) {
        return order(em, side, merchant, no).map(order -> {
            var transactions = transactions(em, side, merchant, List.of(no));
            return new OrderHistory(order, transactions, postings(em, side, merchant, transactions));
        });
    }

    /** The payment of an order, or the refund with a number, wherever it is. */
    static Optional<Transaction> numbered(
            EntityManager em, MerchantNo merchant, TransactionKind kind, String referenceNo) {
        var found = Sql.list(
                em,
                OrderReads::wherever,
                0,
                OF_NUMBER,
                merchant.value(),
                kind.name(),
                referenceNo,
                merchant.value(),
                kind.name(),
                referenceNo);
        return found.stream().findFirst();
    }

    private static Transaction wherever(ResultSet row) throws SQLException {
        return row.getInt(TransactionColumns.COUNT + 1) == 1
                ? TransactionColumns.readArchived(row)
                : TransactionColumns.read(row);
    }

    /** Everything that happened to some orders, oldest first. */
    static List<Transaction> transactions(
            EntityManager em, Side side, MerchantNo merchant, Collection<OrderNo> orders) {
        return Sql.among(
                        em,
                        side.isArchive() ? TransactionColumns::readArchived : TransactionColumns::read,
                        "select " + TransactionColumns.NAMES + " from " + side.transactions()
                                + " where merchant = ? and order_no",
                        merchant.value(),
                        orders.stream().map(OrderNo::value).toList())
                .stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private record Numbered(int line, Posting posting) {}

    private static List<Posting> postings(
            EntityManager em, Side side, MerchantNo merchant, List<Transaction> transactions) {
        return Sql.among(
                        em,
                        OrderReads::posting,
                        "select " + POSTING_COLUMNS + " from " + side.postings()
                                + " where merchant = ? and transaction_id",
                        merchant.value(),
                        transactions.stream().map(t -> t.id().value()).toList())
                .stream()
                .sorted(Comparator.<Numbered, Instant>comparing(
                                numbered -> numbered.posting().at())
                        .thenComparing(numbered -> numbered.posting().transaction())
                        .thenComparing(Numbered::line))
                .map(Numbered::posting)
                .toList();
    }

    private static Numbered posting(ResultSet row) throws SQLException {
        return new Numbered(
                row.getInt(3),
                new Posting(
                        new TransactionId(row.getLong(2)),
                        Account.valueOf(row.getString(4)),
                        Money.of(row.getLong(5), row.getString(6)),
                        Micros.toInstant(row.getLong(7))));
    }
}
