package org.paifang.payments.core.internal.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Transaction;

/** Requests whose answer is not booked yet, within the caller's transaction of the database. */
public final class OpenRequests {

    private OpenRequests() {}

    public static void insert(EntityManager em, OpenRequest request) {
        em.persist(new OpenRequestRow(request));
    }

    public static void delete(EntityManager em, Transaction transaction) {
        em.createQuery("delete from OpenRequestRow r where r.merchant = :merchant and r.transactionId = :id")
                .setParameter("merchant", transaction.merchant().value())
                .setParameter("id", transaction.id().value())
                .executeUpdate();
    }

    /** Those that may be inquired about now, over all merchants, the longest waiting first. */
    public static List<OpenRequest> due(EntityManager em, Instant now, int limit) {
        return em.createQuery(
                        "select r from OpenRequestRow r where r.inquireAt <= :now order by r.inquireAt",
                        OpenRequestRow.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(OpenRequestRow::toOpenRequest)
                .toList();
    }

    /** Puts off the next inquiry, also by another node; {@code false} if another node was first, or it is settled. */
    public static boolean take(EntityManager em, OpenRequest request, Instant next) {
        return em.createQuery("update OpenRequestRow r set r.inquireAt = :next, r.inquiries = r.inquiries + 1"
                                + " where r.merchant = :merchant and r.transactionId = :id and r.inquireAt = :seen")
                        .setParameter("next", next)
                        .setParameter("merchant", request.merchant().value())
                        .setParameter("id", request.transaction().value())
                        .setParameter("seen", request.inquireAt())
                        .executeUpdate()
                == 1;
    }

    /** From when on the transaction may be inquired about. */
    public static void inquireFrom(EntityManager em, Transaction transaction, Instant at) {
        em.createQuery("update OpenRequestRow r set r.inquireAt = :at"
                        + " where r.merchant = :merchant and r.transactionId = :id")
                .setParameter("at", at)
                .setParameter("merchant", transaction.merchant().value())
                .setParameter("id", transaction.id().value())
                .executeUpdate();
    }
}
