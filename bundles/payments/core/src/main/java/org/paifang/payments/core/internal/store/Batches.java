package org.paifang.payments.core.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.BatchId;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.payments.api.SettlementBatch.State;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** Settlement batches within the caller's transaction of the database. */
public final class Batches {

    private static final String COLUMNS = "select b.merchant, b.id, b.currency, b.batch_day, b.cut_off, b.status,"
            + " b.payments, b.paid, b.refunds, b.refunded, b.fees, b.held, b.carried_in, b.payout,"
            + " b.carried_out, b.due_on, b.settled_at, b.paid_out_at, c.account_bank, c.account_holder, c.account_no"
            + " from payments_batch b left join payments_contract c"
            + " on c.merchant = b.merchant and c.version = b.contract_version";

    private static final String INSERT = "insert into payments_batch (merchant, id, currency, batch_day, cut_off,"
            + " status, payments, paid, refunds, refunded, fees, held, carried_in, payout, carried_out)"
            + " values (?, ?, ?, ?, ?, 'COLLECTING', 0, 0, 0, 0, 0, 0, ?, 0, 0)";

    private static final String ADD = "update payments_batch set payments = payments + ?, paid = paid + ?,"
            + " refunds = refunds + ?, refunded = refunded + ?, fees = fees + ?, held = held + ?"
            + " where merchant = ? and id = ?";

    private static final String CLOSE = "update payments_batch set status = ?, payout = ?, carried_out = ?,"
            + " contract_version = ?, due_on = ?, due_at = ?, settled_at = ? where merchant = ? and id = ?";

    private static final String INSERT_LINE = "insert into payments_batch_line (merchant, transaction_id, batch_id,"
            + " kind, order_no, reference_no, pay_method, amount, currency, fee, contract_version, succeeded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SETTLED =
            "update payments_transaction set settled_at = ?" + " where merchant = ? and id = ? and settled_at is null";

    private Batches() {}

    /** The batch that is being put together. */
    public static Optional<SettlementBatch> collecting(EntityManager em, MerchantNo merchant, Currency currency) {
        return Sql.list(
                        em,
                        Batches::read,
                        1,
                        COLUMNS + " where b.merchant = ? and b.currency = ? and b.status = 'COLLECTING'",
                        merchant.value(),
                        currency.getCurrencyCode())
                .stream()
                .findFirst();
    }

    public static Optional<SettlementBatch> find(EntityManager em, MerchantNo merchant, BatchId id) {
        return Sql.list(
                        em,
                        Batches::read,
                        1,
                        COLUMNS + " where b.merchant = ? and b.id = ?",
                        merchant.value(),
                        id.value())
                .stream()
                .findFirst();
    }

    /** The batch in which a transaction is. */
    public static Optional<SettlementBatch> of(EntityManager em, MerchantNo merchant, TransactionId transaction) {
        var ids = Sql.list(
                em,
                row -> new BatchId(row.getLong("batch_id")),
                1,
                "select batch_id from payments_batch_line where merchant = ? and transaction_id = ?",
                merchant.value(),
                transaction.value());
        return ids.stream().findFirst().flatMap(id -> find(em, merchant, id));
    }

    /** The newest day first. */
    public static List<SettlementBatch> page(
            EntityManager em, MerchantNo merchant, @Nullable SettlementBatch after, int limit) {
        var order = " order by b.batch_day desc, b.id desc";
        var found = after == null
                ? Sql.list(em, Batches::read, limit, COLUMNS + " where b.merchant = ?" + order, merchant.value())
                : Sql.list(
                        em,
                        Batches::read,
                        limit,
                        COLUMNS + " where b.merchant = ? and b.batch_day <= ? and (b.batch_day < ? or b.id < ?)"
                                + order,
                        merchant.value(),
                        after.day().toString(),
                        after.day().toString(),
                        after.id().value());
        return found;
    }

    /** The day of the newest batch. */
    public static Optional<LocalDate> lastDay(EntityManager em, MerchantNo merchant, Currency currency) {
        return Sql.list(
                        em,
                        row -> LocalDate.parse(row.getString("batch_day")),
                        1,
                        "select batch_day from payments_batch where merchant = ? and currency = ? order by batch_day desc",
                        merchant.value(),
                        currency.getCurrencyCode())
                .stream()
                .findFirst();
    }

    /** Those whose payout is due, over all merchants, the longest waiting first. */
    public static List<SettlementBatch> due(EntityManager em, Instant now, int limit) {
        return Sql.list(
                        em,
                        Batches::read,
                        limit,
                        COLUMNS + " where b.status = 'IN_TRANSIT' and b.due_at <= ? order by b.due_at",
                        Micros.of(now))
                .stream()
                .toList();
    }

    /** Begins a batch; fails as a duplicate if the day has one. */
    public static void insert(
            EntityManager em, MerchantNo merchant, BatchId id, LocalDate day, Instant cutOff, Money carriedIn) {
        Sql.update(
                em,
                INSERT,
                merchant.value(),
                id.value(),
                carriedIn.currency().getCurrencyCode(),
                day.toString(),
                Micros.of(cutOff),
                carriedIn.minorUnits());
    }

    /** Adds lines to a batch, its sums with them, and marks their transactions as settled. */
    public static void add(EntityManager em, SettlementBatch batch, List<SettlementLine> lines, int held, Instant now) {
        var merchant = batch.merchant().value();
        Sql.batch(em, INSERT_LINE, lines.stream().map(line -> row(batch, line)).toList());
        Sql.batch(
                em,
                SETTLED,
                lines.stream()
                        .map(line -> new Object[] {
                            Micros.of(now), merchant, line.transaction().value()
                        })
                        .toList());
        var sums = Sums.of(lines);
        Sql.update(
                em,
                ADD,
                sums.payments,
                sums.paid,
                sums.refunds,
                sums.refunded,
                sums.fees,
                held,
                merchant,
                batch.id().value());
    }

    /** Completes a batch. */
    public static void close(
            EntityManager em,
            SettlementBatch batch,
            Money payout,
            Money carriedOut,
            int contractVersion,
            LocalDate dueOn,
            Instant dueAt,
            Instant now) {
        Sql.update(
                em,
                CLOSE,
                (payout.isPositive() ? State.IN_TRANSIT : State.CARRIED_FORWARD).name(),
                payout.minorUnits(),
                carriedOut.minorUnits(),
                contractVersion,
                dueOn.toString(),
                Micros.of(dueAt),
                Micros.of(now),
                batch.merchant().value(),
                batch.id().value());
    }

    /** {@code false} if another node was faster. */
    public static boolean paidOut(EntityManager em, SettlementBatch batch, Instant now) {
        return Sql.update(
                        em,
                        "update payments_batch set status = 'PAID_OUT', paid_out_at = ?"
                                + " where merchant = ? and id = ? and status = 'IN_TRANSIT'",
                        Micros.of(now),
                        batch.merchant().value(),
                        batch.id().value())
                == 1;
    }

    /** Sums of some lines, in minor units. */
    private static final class Sums {

        private long payments;
        private long paid;
        private long refunds;
        private long refunded;
        private long fees;

        static Sums of(List<SettlementLine> lines) {
            var sums = new Sums();
            lines.forEach(sums::add);
            return sums;
        }

        private void add(SettlementLine line) {
            switch (line.kind()) {
                case PAYMENT -> {
                    payments++;
                    paid = Math.addExact(paid, line.amount().minorUnits());
                }
                case REFUND -> {
                    refunds++;
                    refunded = Math.addExact(refunded, line.amount().minorUnits());
                }
            }
            fees = Math.addExact(fees, line.fee().minorUnits());
        }
    }

    private static Object[] row(SettlementBatch batch, SettlementLine line) {
        return new Object[] {
            batch.merchant().value(),
            line.transaction().value(),
            batch.id().value(),
            line.kind().name(),
            line.order().value(),
            line.referenceNo(),
            line.method().name(),
            line.amount().minorUnits(),
            line.amount().currency().getCurrencyCode(),
            line.fee().minorUnits(),
            line.contractVersion(),
            Micros.of(line.at())
        };
    }

    private static SettlementBatch read(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var settledAt = Sql.number(row, "settled_at");
        var paidOutAt = Sql.number(row, "paid_out_at");
        var dueOn = row.getString("due_on");
        var bank = row.getString("account_bank");
        var account = bank == null
                ? null
                : new SettlementAccount(bank, row.getString("account_holder"), row.getString("account_no")).masked();
        return new SettlementBatch(
                new BatchId(row.getLong("id")),
                new MerchantNo(row.getString("merchant")),
                LocalDate.parse(row.getString("batch_day")),
                Micros.toInstant(row.getLong("cut_off")),
                State.valueOf(row.getString("status")),
                row.getLong("payments"),
                new Money(row.getLong("paid"), currency),
                row.getLong("refunds"),
                new Money(row.getLong("refunded"), currency),
                new Money(row.getLong("fees"), currency),
                row.getLong("held"),
                new Money(row.getLong("carried_in"), currency),
                new Money(row.getLong("payout"), currency),
                new Money(row.getLong("carried_out"), currency),
                account,
                dueOn == null ? null : LocalDate.parse(dueOn),
                settledAt == null ? null : Micros.toInstant(settledAt),
                paidOutAt == null ? null : Micros.toInstant(paidOutAt));
    }
}
