package org.paifang.payments.core.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.core.internal.domain.Waiting;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** What waits for its settlement, within the caller's transaction of the database: put there with its booking. */
public final class Unsettled {

    private static final String INSERT = "insert into payments_unsettled (merchant, transaction_id, ready_at, kind,"
            + " order_no, reference_no, pay_method, amount, currency, from_available, succeeded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String READY = "select merchant, transaction_id, ready_at, kind, order_no, reference_no,"
            + " pay_method, amount, currency, from_available, succeeded_at from payments_unsettled"
            + " where merchant = ? and currency = ? and ready_at < ? order by ready_at, transaction_id";

    private static final String OLDEST = "select ready_at from payments_unsettled where merchant = ? and currency = ?"
            + " order by ready_at, transaction_id";

    private Unsettled() {}

    public static void insert(EntityManager em, Collection<Waiting> waiting) {
        Sql.batch(em, INSERT, waiting.stream().map(Unsettled::row).toList());
    }

    public static Optional<Instant> oldest(EntityManager em, MerchantNo merchant, Currency currency) {
        return Sql.list(
                        em,
                        row -> Micros.toInstant(row.getLong("ready_at")),
                        1,
                        OLDEST,
                        merchant.value(),
                        currency.getCurrencyCode())
                .stream()
                .findFirst();
    }

    /** What is ready before a cut-off, the oldest first. */
    public static List<Waiting> ready(
            EntityManager em, MerchantNo merchant, Currency currency, Instant cutOff, int limit) {
        return Sql.list(
                em, Unsettled::waiting, limit, READY, merchant.value(), currency.getCurrencyCode(), Micros.of(cutOff));
    }

    /** Holds some back until the day after the cut-off. */
    public static void hold(EntityManager em, Collection<Waiting> waiting, Instant cutOff) {
        Sql.batch(
                em,
                "update payments_unsettled set ready_at = ? where merchant = ? and transaction_id = ?",
                waiting.stream()
                        .map(one -> new Object[] {
                            Micros.of(cutOff), one.merchant().value(), one.id().value()
                        })
                        .toList());
    }

    public static void delete(EntityManager em, Collection<Waiting> waiting) {
        Sql.batch(
                em,
                "delete from payments_unsettled where merchant = ? and transaction_id = ?",
                waiting.stream()
                        .map(one ->
                                new Object[] {one.merchant().value(), one.id().value()})
                        .toList());
    }

    static Object[] row(Waiting waiting) {
        return new Object[] {
            waiting.merchant().value(),
            waiting.id().value(),
            Micros.of(waiting.readyAt()),
            waiting.kind().name(),
            waiting.order().value(),
            waiting.referenceNo(),
            waiting.method().name(),
            waiting.amount().minorUnits(),
            waiting.amount().currency().getCurrencyCode(),
            waiting.fromAvailable() ? 1 : 0,
            Micros.of(waiting.at())
        };
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new MerchantNo(row.getString("merchant")),
                new TransactionId(row.getLong("transaction_id")),
                TransactionKind.valueOf(row.getString("kind")),
                new OrderNo(row.getString("order_no")),
                row.getString("reference_no"),
                PaymentMethod.valueOf(row.getString("pay_method")),
                Money.of(row.getLong("amount"), row.getString("currency")),
                row.getInt("from_available") == 1,
                Micros.toInstant(row.getLong("succeeded_at")),
                Micros.toInstant(row.getLong("ready_at")));
    }
}
