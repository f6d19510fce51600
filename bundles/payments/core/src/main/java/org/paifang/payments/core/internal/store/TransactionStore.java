package org.paifang.payments.core.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.identity.MerchantNo;

/** Transactions and their postings within the caller's transaction of the database. */
public final class TransactionStore {

    private static final String BY_NUMBER = " from payments_transaction"
            + " --derby-properties constraint=payments_transaction_no\n where merchant = ? and kind = ";

    private static final String REFUNDS =
            "select " + TransactionColumns.NAMES + BY_NUMBER + "'REFUND' and reference_no";

    private static final String ARCHIVED_REFUNDS = "select " + TransactionColumns.NAMES
            + " from payments_archive_transaction --derby-properties constraint=payments_archive_transaction_no\n"
            + " where merchant = ? and kind = 'REFUND' and reference_no";

    private static final String SETTLED =
            "select reference_no" + BY_NUMBER + "'PAYMENT' and settled_at is not null and reference_no";

    private static final String RESOLVE =
            "update payments_transaction set status = ?, completed_at = ?, settled_at = ?,"
                    + " response_code = ?, acquirer_reference = ? where merchant = ? and id = ? and status in (?, ?)";

    private TransactionStore() {}

    public static Optional<Transaction> find(EntityManager em, MerchantNo merchant, TransactionId id) {
        return one(em.createQuery(
                        "select t from TransactionRow t where t.merchant = :merchant and t.id = :id",
                        TransactionRow.class)
                .setParameter("merchant", merchant.value())
                .setParameter("id", id.value()));
    }

    /** The payment of an order, or the refund with a number, also if it is in the archive. */
    public static Optional<Transaction> find(
            EntityManager em, MerchantNo merchant, TransactionKind kind, String referenceNo) {
        return OrderReads.numbered(em, merchant, kind, referenceNo);
    }

    /** The refunds of the merchant that have these numbers, by number, also those in the archive. */
    public static Map<String, Transaction> refunds(EntityManager em, MerchantNo merchant, Collection<RefundNo> nos) {
        var keys = nos.stream().map(RefundNo::value).distinct().sorted().toList();
        var refunds = new HashMap<String, Transaction>();
        Sql.among(em, TransactionColumns::read, REFUNDS, merchant.value(), keys)
                .forEach(refund -> refunds.put(refund.referenceNo(), refund));
        // after the live ones: what is archived meanwhile is seen here
        var others = keys.stream().filter(no -> !refunds.containsKey(no)).toList();
        Sql.among(em, TransactionColumns::readArchived, ARCHIVED_REFUNDS, merchant.value(), others)
                .forEach(refund -> refunds.put(refund.referenceNo(), refund));
        return refunds;
    }

    /** Those of a merchant's orders whose payment was settled. */
    public static Set<OrderNo> settled(EntityManager em, MerchantNo merchant, Collection<OrderNo> orders) {
        var keys = orders.stream().map(OrderNo::value).distinct().sorted().toList();
        return Set.copyOf(Sql.among(em, row -> new OrderNo(row.getString(1)), SETTLED, merchant.value(), keys));
    }

    /**
     * What became of a transaction.
     *
     * @param transaction as it is with it
     * @param before in which states it can be until then
     */
    public record Resolution(Transaction transaction, List<TransactionStatus> before) {}

    /** Writes what became of transactions, and gives those of them where that is not known already, in their order. */
    public static List<Transaction> resolve(EntityManager em, List<Resolution> resolutions) {
        var changed = Sql.each(em, RESOLVE, resolutions, (update, resolution) -> {
            var transaction = resolution.transaction();
            update.setString(1, transaction.status().name());
            Sql.set(update, 2, transaction.completedAt());
            Sql.set(update, 3, transaction.settledAt());
            update.setString(4, transaction.responseCode());
            update.setString(5, transaction.acquirerReference());
            update.setString(6, transaction.merchant().value());
            update.setLong(7, transaction.id().value());
            update.setString(8, resolution.before().get(0).name());
            update.setString(
                    9, resolution.before().get(resolution.before().size() - 1).name());
        });
        return IntStream.range(0, changed.length)
                .filter(i -> changed[i] == 1)
                .mapToObj(i -> resolutions.get(i).transaction())
                .toList();
    }

    private static Optional<Transaction> one(TypedQuery<TransactionRow> query) {
        return query.setHint("eclipselink.read-only", true)
                .getResultStream()
                .findFirst()
                .map(TransactionRow::toTransaction);
    }
}
