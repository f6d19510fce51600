package org.paifang.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentImport.ImportedPayment;
import org.paifang.payments.api.PaymentImport.ImportedRefund;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Samples;

/** The same orders at every run: spread over the last 180 days, most paid, some refunded, older than two days settled. */
final class SeededOrders implements House.Orders {

    private static final int DAYS = 180;
    private static final int FAILED_PERCENT = 3;
    private static final int REFUNDED_PERCENT = 5;

    private static final List<PaymentMethod> METHODS = List.of(PaymentMethod.values());

    private final Random random = new Random(42);
    private final Instant now = Instant.now();
    private final boolean withRefunds;
    private int number;

    SeededOrders(boolean withRefunds) {
        this.withRefunds = withRefunds;
    }

    static OrderNo order(int number) {
        return new OrderNo("B" + number);
    }

    @Override
    public List<ImportedPayment> next(int count) {
        var payments = new ArrayList<ImportedPayment>(count);
        for (var i = 0; i < count; i++) {
            payments.add(next());
        }
        return payments;
    }

    private ImportedPayment next() {
        var at = now.minusSeconds(1 + random.nextInt(DAYS * 24 * 3600));
        var amount = new Money(1_000 + random.nextInt(100_000), Samples.CNY);
        var failed = withRefunds && random.nextInt(100) < FAILED_PERCENT;
        var place = new Place("C" + random.nextInt(9), "T" + random.nextInt(40), "0" + (1 + random.nextInt(4)));
        var settledAt = at.plus(Duration.ofDays(2));
        var no = number++;
        return new ImportedPayment(
                Samples.ONLINE.no(),
                order(no),
                amount,
                METHODS.get(random.nextInt(METHODS.size())),
                place,
                at,
                failed ? TransactionStatus.FAILED : TransactionStatus.SUCCEEDED,
                failed ? "51" : "00",
                failed || settledAt.isAfter(now) ? null : settledAt,
                failed ? List.of() : refunds(no, amount, at, place));
    }

    private List<ImportedRefund> refunds(int no, Money amount, Instant at, Place place) {
        if (!withRefunds || random.nextInt(100) >= REFUNDED_PERCENT) {
            return List.of();
        }
        var part = new Money(1 + random.nextInt((int) amount.minorUnits()), Samples.CNY);
        return List.of(new ImportedRefund(new RefundNo("R" + no), part, "returned", at.plusSeconds(60), place));
    }
}
