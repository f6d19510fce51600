package org.paifang.functions.query.internal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.BatchId;
import org.paifang.payments.api.Booking;
import org.paifang.payments.api.Books;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Posting;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.Settlements;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Samples;

/** Books and settlements of {@link Samples#ONLINE} in memory, as a test fills them. */
public final class FakeAccounts implements Books, Settlements {

    public final Map<Account, Money> balances = new EnumMap<>(Account.class);
    public final List<Booking> bookings = new ArrayList<>();
    public final List<SettlementBatch> batches = new ArrayList<>();
    public final List<SettlementLine> lines = new ArrayList<>();

    /** A batch of one payment of 100.00 and one refund of 30.00, paid out. */
    public static SettlementBatch batch(long id, String day, long held) {
        var zero = Samples.cny("0.00");
        return new SettlementBatch(
                new BatchId(id),
                Samples.ONLINE.no(),
                LocalDate.parse(day),
                Instant.parse(day + "T14:00:00Z"),
                SettlementBatch.State.PAID_OUT,
                1,
                Samples.cny("100.00"),
                1,
                Samples.cny("30.00"),
                Samples.cny("0.60"),
                held,
                Samples.cny("9.00").negated(),
                Samples.cny("60.40"),
                zero,
                new SettlementAccount("Bank of the South Gate", "Sample merchant", "************5678"),
                LocalDate.parse(day).plusDays(1),
                Instant.parse(day + "T14:00:20Z"),
                Instant.parse(day + "T23:00:00Z"));
    }

    public static SettlementLine payment(long id, String order) {
        var fee = new Fee(6_000, Samples.cny("0.10"), Samples.cny("20.00"));
        return new SettlementLine(
                new TransactionId(id),
                TransactionKind.PAYMENT,
                new OrderNo(order),
                order,
                PaymentMethod.GATEWAY,
                Samples.cny("100.00"),
                Samples.cny("0.60"),
                fee,
                1,
                Instant.parse("2026-03-01T08:00:00Z"));
    }

    public static Booking booking(long id, Account account, String amount, @Nullable String order) {
        var posting = new Posting(
                new TransactionId(id), account, Samples.cny(amount).negated(), Instant.parse("2026-03-01T08:00:00Z"));
        return order == null
                ? new Booking(posting, 1, null, null, LocalDate.parse("2026-03-01"))
                : new Booking(posting, 1, TransactionKind.PAYMENT, new OrderNo(order), null);
    }

    @Override
    public Map<Account, Money> balances(MerchantNo merchant) {
        return Map.copyOf(balances);
    }

    @Override
    public List<Booking> page(MerchantNo merchant, Account account, @Nullable Booking after, int limit) {
        return after(
                bookings,
                booking -> merchant.equals(Samples.ONLINE.no())
                        && booking.posting().account() == account,
                after,
                limit);
    }

    @Override
    public List<String> check() {
        return List.of();
    }

    @Override
    public List<SettlementBatch> page(MerchantNo merchant, @Nullable SettlementBatch after, int limit) {
        return after(batches, batch -> batch.merchant().equals(merchant), after, limit);
    }

    @Override
    public Optional<SettlementBatch> batch(MerchantNo merchant, BatchId id) {
        return batches.stream()
                .filter(batch -> batch.merchant().equals(merchant) && batch.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<SettlementBatch> batchOf(MerchantNo merchant, TransactionId transaction) {
        return Optional.empty();
    }

    @Override
    public List<SettlementLine> lines(MerchantNo merchant, BatchId batch, @Nullable SettlementLine after, int limit) {
        return after(lines, line -> batch(merchant, batch).isPresent(), after, limit);
    }

    private static <T> List<T> after(List<T> rows, Predicate<T> wanted, @Nullable T after, int limit) {
        var first = after == null ? 0 : rows.indexOf(after) + 1;
        return rows.subList(first, rows.size()).stream()
                .filter(wanted)
                .limit(limit)
                .toList();
    }
}
