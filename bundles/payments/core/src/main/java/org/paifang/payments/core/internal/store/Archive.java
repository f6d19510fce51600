package org.paifang.payments.core.internal.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * Orders on their way into the archive and out of it, within the caller's transaction of the database. Whoever moves one
 * counts it first, and so has the archive of that merchant for itself until the transaction ends.
 */
public final class Archive {

    /** That of a merchant nothing of whom was ever archived. */
    private static final long NEVER = -1;

    private static final String OF_ORDERS = " where merchant = ? and order_no";
    private static final String OF_TRANSACTIONS = " where merchant = ? and transaction_id";

    private Archive() {}

    /** How often orders of a merchant came or went: as long as it is the same, each is where it was. */
    public static long moves(EntityManager em, MerchantNo merchant) {
        var counts = Sql.list(
                em,
                row -> row.getLong(1),
                1,
                "select moves from payments_archive where merchant = ?",
                merchant.value());
        return counts.isEmpty() ? NEVER : counts.get(0);
    }

    /** Lets no order of a merchant come or go until the transaction ends. */
    public static void hold(EntityManager em, MerchantNo merchant) {
        Sql.update(em, "update payments_archive set moves = moves where merchant = ?", merchant.value());
    }

    /** Whether one of those orders, or a refund with one of those numbers, is there. */
    public static boolean has(EntityManager em, MerchantNo merchant, List<String> orders, List<String> refunds) {
        return moves(em, merchant) != NEVER
                && (any(em, merchant, "select order_no from payments_archive_order" + OF_ORDERS, orders)
                        || any(
                                em,
                                merchant,
                                "select reference_no from payments_archive_transaction"
                                        + " where merchant = ? and kind = 'REFUND' and reference_no",
                                refunds));
    }

    private static boolean any(EntityManager em, MerchantNo merchant, String text, List<String> keys) {
        return !Sql.among(em, row -> row.getString(1), text, merchant.value(), keys)
                .isEmpty();
    }

    /**
     * Puts those of some orders into the archive of which everything is at rest.
     *
     * @param atRest whether that is so, told everything that happened to an order
     * @return how many
     */
    public static int put(
            EntityManager em, MerchantNo merchant, List<OrderNo> orders, Predicate<List<Transaction>> atRest) {
        count(em, merchant);
        // a refund that holds an amount of one of them has the row; one that comes later finds it gone
        var rows = orders.stream().map(OrderNo::value).sorted().toList();
        Sql.updateAmong(em, "update payments_order set refunds = refunds" + OF_ORDERS, merchant.value(), rows);
        var resting = OrderReads.transactions(em, Side.LIVE, merchant, orders).stream()
                .collect(Collectors.groupingBy(Transaction::order))
                .values()
                .stream()
                .filter(atRest)
                .toList();
        move(
                em,
                merchant,
                Side.LIVE,
                Side.ARCHIVE,
                resting.stream().flatMap(List::stream).toList());
        return resting.size();
    }

    /**
     * Takes an order out of the archive, to be live again.
     *
     * @return whether it was there
     */
    public static boolean take(EntityManager em, MerchantNo merchant, OrderNo order) {
        count(em, merchant);
        var all = OrderReads.transactions(em, Side.ARCHIVE, merchant, List.of(order));
        move(em, merchant, Side.ARCHIVE, Side.LIVE, all);
        return !all.isEmpty();
    }

    private static void count(EntityManager em, MerchantNo merchant) {
        var counted =
                Sql.update(em, "update payments_archive set moves = moves + 1 where merchant = ?", merchant.value());
        if (counted == 0) {
            Sql.update(em, "insert into payments_archive (merchant, moves) values (?, 0)", merchant.value());
        }
    }

    private static void move(
            EntityManager em, MerchantNo merchant, Side from, Side to, Collection<Transaction> transactions) {
        var orders =
                transactions.stream().map(t -> t.order().value()).distinct().toList();
        var ids = transactions.stream().map(t -> t.id().value()).toList();
        move(em, merchant, from.postings(), to.postings(), OrderReads.POSTING_COLUMNS, OF_TRANSACTIONS, ids);
        move(em, merchant, from.transactions(), to.transactions(), TransactionColumns.NAMES, OF_ORDERS, orders);
        move(em, merchant, from.orders(), to.orders(), OrderColumns.NAMES, OF_ORDERS, orders);
    }

    private static void move(
            EntityManager em, MerchantNo merchant, String from, String to, String columns, String which, List<?> keys) {
        var copy = "insert into " + to + " (" + columns + ") select " + columns + " from " + from + which;
        var copied = Sql.updateAmong(em, copy, merchant.value(), keys);
        var deleted = Sql.updateAmong(em, "delete from " + from + which, merchant.value(), keys);
        if (copied != deleted) {
            throw new IllegalStateException(
                    copied + " rows went from " + from + " of " + merchant + " to " + to + ", not " + deleted);
        }
    }
}
