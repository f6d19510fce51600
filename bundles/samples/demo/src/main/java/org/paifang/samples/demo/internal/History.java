package org.paifang.samples.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentImport;
import org.paifang.payments.api.PaymentImport.ImportedPayment;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.money.Money;
import org.paifang.samples.demo.internal.domain.DemoPeople;
import org.paifang.samples.demo.internal.domain.Habits;
import org.paifang.samples.demo.internal.domain.LongAgo;
import org.paifang.samples.demo.internal.domain.OrderGenerator;
import org.paifang.samples.demo.internal.domain.TryOut;

/** Some months of orders for both merchants, in steps of which each is made whole or not at all. */
final class History {

    static final int DAYS = 120;
    static final long SEED = 20_260_101;

    /** Days in one step. */
    private static final int STEP = 20;

    private final PaymentImport imports;
    private final Transactions transactions;
    private final Clock clock;

    History(PaymentImport imports, Transactions transactions, Clock clock) {
        this.imports = imports;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes what is not there yet. The orders to try things out on come last: once they are there, so is the rest.
     *
     * @param stop asked between the steps
     * @return how many orders were made
     */
    int run(BooleanSupplier stop) {
        var made = 0;
        for (var habits : Habits.ALL) {
            made += add(longAgo(habits));
            if (!isThere(habits, TryOut.LAST.number(habits))) {
                made += run(habits, stop);
            }
        }
        return made;
    }

    private int run(Habits habits, BooleanSupplier stop) {
        var generator = new OrderGenerator(habits, SEED);
        var now = clock.instant();
        var today = now.atZone(DemoPeople.ZONE).toLocalDate();
        var made = 0;
        for (var first = today.minusDays(DAYS); !first.isAfter(today); first = first.plusDays(STEP)) {
            var step = new ArrayList<ImportedPayment>();
            for (var day = first; day.isBefore(first.plusDays(STEP)) && !day.isAfter(today); day = day.plusDays(1)) {
                var payments = generator.day(day, now);
                if (!payments.isEmpty()
                        && !isThere(habits, payments.get(0).order().value())) {
                    payments.stream().map(History::unsettled).forEach(step::add);
                }
            }
            if (stop.getAsBoolean()) {
                return made;
            }
            made += add(step);
        }
        return made + add(tryOuts(habits, generator));
    }

    private List<ImportedPayment> longAgo(Habits habits) {
        var generator = new OrderGenerator(habits, SEED);
        var now = clock.instant();
        return Stream.of(LongAgo.values())
                .filter(order -> !isThere(habits, order.number(habits)))
                .map(order -> generator.settled(
                        order.number(habits),
                        new Money(order.minorUnits(), habits.merchant().currency()),
                        order.at(now),
                        now))
                .toList();
    }

    private List<ImportedPayment> tryOuts(Habits habits, OrderGenerator generator) {
        var at = clock.instant().minus(Duration.ofMinutes(30));
        var payments = new ArrayList<ImportedPayment>();
        for (var order : TryOut.values()) {
            var amount = new Money(order.minorUnits(), habits.merchant().currency());
            payments.add(generator.paid(order.number(habits), amount, at.plusSeconds(payments.size())));
        }
        return payments;
    }

    /** The platform settles it itself, by the contract. */
    private static ImportedPayment unsettled(ImportedPayment payment) {
        return new ImportedPayment(
                payment.merchant(),
                payment.order(),
                payment.amount(),
                payment.method(),
                payment.place(),
                payment.at(),
                payment.status(),
                payment.responseCode(),
                null,
                payment.refunds());
    }

    private int add(List<ImportedPayment> payments) {
        if (!payments.isEmpty()) {
            imports.add(payments);
        }
        return payments.size();
    }

    private boolean isThere(Habits habits, String order) {
        return transactions.order(habits.merchant().no(), new OrderNo(order)).isPresent();
    }
}
