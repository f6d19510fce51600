package org.paifang.payments.core.internal.store;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Transaction;

/** Requests whose answer is not booked yet, within the caller's transaction of the database. */
public final class OpenRequests {

    private static final String INSERT = "insert into payments_open_request"
            + " (merchant, transaction_id, inquire_at, inquiries) values (?, ?, ?, ?)";

    private static final String DELETE = "delete from payments_open_request where merchant = ? and transaction_id = ?";

    private static final String INQUIRE_FROM =
            "update payments_open_request set inquire_at = ? where merchant = ? and transaction_id = ?";

    private OpenRequests() {}

    public static void insert(EntityManager em, List<OpenRequest> requests) {
        Sql.each(em, INSERT, requests, (insert, request) -> {
            insert.setString(1, request.merchant().value());
            insert.setLong(2, request.transaction().value());
            insert.setLong(3, Micros.of(request.inquireAt()));
            insert.setInt(4, request.inquiries());
        });
    }

    public static void delete(EntityManager em, List<Transaction> transactions) {
        Sql.each(em, DELETE, transactions, (delete, transaction) -> {
            delete.setString(1, transaction.merchant().value());
            delete.setLong(2, transaction.id().value());
        });
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

    /** From when on the transactions may be inquired about. */
    public static void inquireFrom(EntityManager em, List<Transaction> transactions, Instant at) {
        Sql.each(em, INQUIRE_FROM, transactions, (update, transaction) -> {
            update.setLong(1, Micros.of(at));
            update.setString(2, transaction.merchant().value());
            update.setLong(3, transaction.id().value());
        });
    }
}
