package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentImport.ImportedPayment;
import org.paifang.payments.api.PaymentImport.ImportedRefund;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Totals;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** Pages and totals are the same before and after a part of what they show went into the archive. */
class ArchivePagesTest {

    private static final MerchantNo MERCHANT = Samples.ONLINE.no();
    private static final int PAYMENTS = 200;
    private static final int DAYS = 300;
    private static final int AGE_DAYS = 100;

    /** What is seen with a filter. */
    private record Seen(List<TransactionId> ids, Totals totals) {}

    private static TransactionFilter filter(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable TransactionKind kind,
            Set<TransactionStatus> statuses,
            @Nullable String counter) {
        return new TransactionFilter(
                from, until, null, kind, statuses, Set.of(), null, counter, null, null, null, null);
    }

    private static List<TransactionFilter> filters(Instant now) {
        var border = now.minus(Duration.ofDays(AGE_DAYS));
        return List.of(
                TransactionFilter.ALL,
                TransactionFilter.ofKind(TransactionKind.REFUND),
                filter(null, null, TransactionKind.PAYMENT, Set.of(TransactionStatus.FAILED), null),
                filter(null, null, null, Set.of(TransactionStatus.SUCCEEDED), null),
                filter(null, null, null, Set.of(), "C1"),
                filter(border.minus(Duration.ofDays(20)), border.plus(Duration.ofDays(20)), null, Set.of(), null),
                filter(null, border, null, Set.of(), null),
                filter(border, null, TransactionKind.PAYMENT, Set.of(), null),
                filter(now.minus(Duration.ofDays(10)), null, null, Set.of(), null));
    }

    private static List<ImportedPayment> payments(Instant now, Random random) {
        return IntStream.range(0, PAYMENTS)
                .mapToObj(i -> {
                    // a few at the same instant, so that the id has to decide
                    var at = now.minus(Duration.ofDays(1 + random.nextInt(DAYS)));
                    var amount = new Money(1 + random.nextInt(50), Samples.CNY);
                    var failed = random.nextInt(8) == 0;
                    var settled = failed || random.nextInt(5) == 0 ? null : at.plusSeconds(7200);
                    var refunds = failed || random.nextInt(3) > 0
                            ? List.<ImportedRefund>of()
                            : List.of(new ImportedRefund(
                                    new RefundNo("R" + i), amount, "returned", at.plusSeconds(3600), Place.NONE));
                    return new ImportedPayment(
                            MERCHANT,
                            new OrderNo("A" + i),
                            amount,
                            PaymentMethod.QR,
                            new Place("C" + random.nextInt(2), null, null),
                            at,
                            failed ? TransactionStatus.FAILED : TransactionStatus.SUCCEEDED,
                            failed ? "51" : "00",
                            settled,
                            refunds);
                })
                .toList();
    }

    private static Seen look(House house, TransactionFilter filter, int pageSize) {
        var all = new ArrayList<Transaction>();
        var page = house.transactions.page(MERCHANT, filter, null, pageSize);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = house.transactions.page(MERCHANT, filter, Position.of(page.get(page.size() - 1)), pageSize);
        }
        return new Seen(all.stream().map(Transaction::id).toList(), house.transactions.totals(MERCHANT, filter));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void pagesAndTotalsAreTheSameBeforeAndAfter(Databases kind) {
        try (var house = new House(kind)) {
            var now = house.clock.instant();
            house.imports.add(payments(now, new Random(4)));
            var before =
                    filters(now).stream().map(filter -> look(house, filter, 50)).toList();

            assertThat(new Archivist(house.desk, AGE_DAYS, 20).run()).isBetween(50, PAYMENTS - 50);

            for (var pageSize : List.of(7, 50, 5_000)) {
                assertThat(filters(now).stream()
                                .map(filter -> look(house, filter, pageSize))
                                .toList())
                        .as("pages of %s", pageSize)
                        .isEqualTo(before);
            }
            assertThat(before).allSatisfy(seen -> assertThat(seen.ids()).isNotEmpty());
            assertThat(house.books.check()).isEmpty();
        }
    }
}
