package org.paifang.payments.core.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Posting;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.core.internal.domain.Entry;
import org.paifang.payments.core.internal.domain.Result;
import org.paifang.platform.api.identity.MerchantNo;

/** Transactions and their postings within the caller's transaction of the database. */
public final class TransactionStore {

    private TransactionStore() {}

    public static void insert(EntityManager em, Transaction transaction) {
        em.persist(new TransactionRow(transaction));
    }

    public static void book(EntityManager em, Entry entry) {
        for (var i = 0; i < entry.lines().size(); i++) {
            em.persist(new PostingRow(entry, i));
        }
    }

    public static Optional<Transaction> find(EntityManager em, MerchantNo merchant, TransactionId id) {
        return one(em.createQuery(
                        "select t from TransactionRow t where t.merchant = :merchant and t.id = :id",
                        TransactionRow.class)
                .setParameter("merchant", merchant.value())
                .setParameter("id", id.value()));
    }

    /** The payment of an order, or the refund with a number. */
    public static Optional<Transaction> find(
            EntityManager em, MerchantNo merchant, TransactionKind kind, String referenceNo) {
        return one(em.createQuery(
                        "select t from TransactionRow t where t.merchant = :merchant"
                                + " and t.kind = :kind and t.referenceNo = :no",
                        TransactionRow.class)
                .setParameter("merchant", merchant.value())
                .setParameter("kind", kind)
                .setParameter("no", referenceNo));
    }

    /** Whether the payment of an order was settled. */
    public static boolean isPaymentSettled(EntityManager em, MerchantNo merchant, OrderNo order) {
        return em
                .createQuery(
                        "select t.settledAt from TransactionRow t where t.merchant = :merchant"
                                + " and t.kind = :kind and t.referenceNo = :no",
                        Instant.class)
                .setParameter("merchant", merchant.value())
                .setParameter("kind", TransactionKind.PAYMENT)
                .setParameter("no", order.value())
                .getResultList()
                .stream()
                .anyMatch(Objects::nonNull);
    }

    /**
     * Writes what became of a transaction unless that is known already.
     *
     * @return whether it was written
     */
    public static boolean resolve(
            EntityManager em, Transaction transaction, Result result, Instant at, @Nullable Instant settledAt) {
        var changes = new LinkedHashMap<String, Object>();
        changes.put("status", result.status());
        putIfThere(changes, "completedAt", result.status().isFinal() ? at : null);
        putIfThere(changes, "settledAt", settledAt);
        putIfThere(changes, "responseCode", result.responseCode());
        putIfThere(changes, "acquirerReference", result.reference());
        var set = changes.keySet().stream()
                .map(field -> "t." + field + " = :" + field)
                .collect(Collectors.joining(", "));
        var update = em.createQuery("update TransactionRow t set " + set
                + " where t.merchant = :merchant and t.id = :id and t.status in :open");
        changes.forEach(update::setParameter);
        return update.setParameter("merchant", transaction.merchant().value())
                        .setParameter("id", transaction.id().value())
                        .setParameter("open", before(result.status()))
                        .executeUpdate()
                == 1;
    }

    /** In which states a transaction can get another one. */
    private static List<TransactionStatus> before(TransactionStatus status) {
        return status == TransactionStatus.UNKNOWN
                ? List.of(TransactionStatus.PROCESSING)
                : List.of(TransactionStatus.PROCESSING, TransactionStatus.UNKNOWN);
    }

    /** What is null stays null: EclipseLink cannot tell a database of which type it is. */
    private static void putIfThere(Map<String, Object> changes, String field, @Nullable Object value) {
        if (value != null) {
            changes.put(field, value);
        }
    }

    /** Oldest first. */
    public static List<Transaction> ofOrder(EntityManager em, MerchantNo merchant, OrderNo order) {
        return em.createQuery(
                        "select t from TransactionRow t where t.merchant = :merchant and t.orderNo = :order"
                                + " order by t.at, t.id",
                        TransactionRow.class)
                .setParameter("merchant", merchant.value())
                .setParameter("order", order.value())
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(TransactionRow::toTransaction)
                .toList();
    }

    /** Oldest first. */
    public static List<Posting> postings(EntityManager em, MerchantNo merchant, Collection<Transaction> transactions) {
        if (transactions.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select p from PostingRow p where p.merchant = :merchant and p.transactionId in :ids"
                                + " order by p.at, p.transactionId, p.line",
                        PostingRow.class)
                .setParameter("merchant", merchant.value())
                .setParameter(
                        "ids", transactions.stream().map(t -> t.id().value()).toList())
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(PostingRow::toPosting)
                .toList();
    }

    private static Optional<Transaction> one(TypedQuery<TransactionRow> query) {
        return query.setHint("eclipselink.read-only", true)
                .getResultStream()
                .findFirst()
                .map(TransactionRow::toTransaction);
    }
}
