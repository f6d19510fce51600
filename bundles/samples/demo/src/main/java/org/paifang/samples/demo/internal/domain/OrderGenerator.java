package org.paifang.samples.demo.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentImport.ImportedPayment;
import org.paifang.payments.api.PaymentImport.ImportedRefund;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.money.Money;

/**
 * Plausible orders of a merchant. The same seed, merchant, day and instant give the same orders; a day's payments do
 * not depend on the instant, only which of them, of their refunds and settlements have happened by then.
 */
public final class OrderGenerator {

    /** Named, not the platform's default, so that it stays the same. */
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private static final int DECLINED_PER_MILLE = 35;
    private static final int REFUNDED_PER_MILLE = 40;
    private static final int WHOLE_REFUNDS_PER_CENT = 60;
    private static final int SECOND_REFUNDS_PER_CENT = 20;
    private static final LocalTime SETTLEMENT = LocalTime.of(2, 0);
    private static final Duration LONGEST_TO_REFUND = Duration.ofDays(10);
    private static final long LEAST_AMOUNT = 100;
    private static final long GREATEST_AMOUNT = 2_000_000;
    private static final List<Integer> ENDINGS = List.of(0, 0, 0, 50, 80, 90, 99);
    private static final List<String> REASONS = List.of(
            "Goods returned 退貨", "Out of stock 缺貨", "Paid twice 重複付款", "Wrong amount 金額有誤", "Damaged goods 商品損壞");

    private final Habits habits;
    private final long seed;

    public OrderGenerator(Habits habits, long seed) {
        this.habits = habits;
        this.seed = seed;
    }

    /** The orders of a day in the merchant's zone, as they stand at {@code now}, oldest first. */
    public List<ImportedPayment> day(LocalDate day, Instant now) {
        var random = RANDOM.create(seed ^ (habits.merchant().no().value().hashCode() * 1_000_003L) ^ day.toEpochDay());
        var times = new ArrayList<Instant>();
        var orders = Math.round(habits.orders(day.getDayOfWeek()) * (0.8 + 0.4 * random.nextDouble()));
        for (var i = 0; i < orders; i++) {
            var time = LocalTime.of(habits.hour(random), random.nextInt(60), random.nextInt(60));
            times.add(day.atTime(time).atZone(habits.merchant().zone()).toInstant());
        }
        times.sort(null);
        var payments = new ArrayList<ImportedPayment>();
        for (var i = 0; i < times.size(); i++) {
            var order = habits.prefix() + DAY.format(day) + "-" + String.format(Locale.ROOT, "%06d", i + 1);
            var payment = payment(random, order, times.get(i), now);
            if (!times.get(i).isAfter(now)) {
                payments.add(payment);
            }
        }
        return payments;
    }

    /** One order, made of the next numbers of {@code random}. */
    ImportedPayment payment(RandomGenerator random, String order, Instant at, Instant now) {
        var method = habits.method(random);
        var amount = amount(random, method);
        var place = habits.place(random);
        var declined = random.nextInt(1_000) < DECLINED_PER_MILLE;
        var code =
                method.declineCodes().get(random.nextInt(method.declineCodes().size()));
        var refunds = refunds(random, order, amount, at, now, place);
        return new ImportedPayment(
                habits.merchant().no(),
                new OrderNo(order),
                amount,
                method.method(),
                place,
                at,
                declined ? TransactionStatus.FAILED : TransactionStatus.SUCCEEDED,
                declined ? code : "00",
                declined ? null : settledAt(at, now),
                declined ? List.of() : refunds);
    }

    /** An order that was paid and that nothing else has happened to. */
    public ImportedPayment paid(String order, Money amount, Instant at) {
        return paid(order, amount, at, null);
    }

    /** An order that was paid, and settled on the next day if that has come, and that nothing else has happened to. */
    public ImportedPayment settled(String order, Money amount, Instant at, Instant now) {
        return paid(order, amount, at, settledAt(at, now));
    }

    private ImportedPayment paid(String order, Money amount, Instant at, @Nullable Instant settledAt) {
        var random = RANDOM.create(seed ^ order.hashCode());
        return new ImportedPayment(
                habits.merchant().no(),
                new OrderNo(order),
                amount,
                habits.method(random).method(),
                habits.place(random),
                at,
                TransactionStatus.SUCCEEDED,
                "00",
                settledAt,
                List.of());
    }

    private Money amount(RandomGenerator random, Habits.Method method) {
        var yuan = (long) (method.typicalYuan() * StrictMath.exp(method.spread() * random.nextGaussian()));
        var minor = yuan * 100 + ENDINGS.get(random.nextInt(ENDINGS.size()));
        return new Money(
                Math.max(LEAST_AMOUNT, Math.min(GREATEST_AMOUNT, minor)),
                habits.merchant().currency());
    }

    /** The day after, early in the morning. */
    private @Nullable Instant settledAt(Instant at, Instant now) {
        var zone = habits.merchant().zone();
        var settled = at.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(SETTLEMENT)
                .atZone(zone)
                .toInstant();
        return settled.isAfter(now) ? null : settled;
    }

    private List<ImportedRefund> refunds(
            RandomGenerator random, String order, Money amount, Instant at, Instant now, Place place) {
        if (random.nextInt(1_000) >= REFUNDED_PER_MILLE) {
            return List.of();
        }
        var whole = random.nextInt(100) < WHOLE_REFUNDS_PER_CENT;
        var part = whole ? amount : share(random, amount);
        var first = refund(random, order, 1, part, at, place);
        var left = amount.minus(part);
        var refunds = new ArrayList<>(List.of(first));
        if (left.isPositive() && random.nextInt(100) < SECOND_REFUNDS_PER_CENT) {
            refunds.add(refund(random, order, 2, share(random, left), first.at(), place));
        }
        refunds.removeIf(refund -> refund.at().isAfter(now));
        return refunds;
    }

    private static ImportedRefund refund(
            RandomGenerator random, String order, int number, Money amount, Instant after, Place place) {
        return new ImportedRefund(
                new RefundNo("R-" + order + "-" + number),
                amount,
                REASONS.get(random.nextInt(REASONS.size())),
                after.plusSeconds(60 + random.nextLong(LONGEST_TO_REFUND.toSeconds())),
                new Place(place.counter(), place.terminal(), "01"));
    }

    /** A tenth to nine tenths, at least the smallest unit. */
    private static Money share(RandomGenerator random, Money amount) {
        var share = amount.minorUnits() * (1 + random.nextInt(9)) / 10;
        return new Money(Math.max(1, share), amount.currency());
    }

    /** For a run of many orders that is not to be repeated. */
    static RandomGenerator random(long seed) {
        return RANDOM.create(seed);
    }
}
