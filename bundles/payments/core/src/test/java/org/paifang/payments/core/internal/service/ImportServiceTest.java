package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.paifang.platform.testkit.Samples.cny;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentImport.ImportedPayment;
import org.paifang.payments.api.PaymentImport.ImportedRefund;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class ImportServiceTest {

    static final Instant AT = Instant.parse("2026-02-01T10:00:00Z");

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    static ImportedPayment payment(OrderNo order, String amount, boolean settled, ImportedRefund... refunds) {
        return new ImportedPayment(
                Samples.ONLINE.no(),
                order,
                cny(amount),
                PaymentMethod.POS,
                new Place("C1", "T1", "02"),
                AT,
                TransactionStatus.SUCCEEDED,
                "00",
                settled ? AT.plus(Duration.ofDays(1)) : null,
                List.of(refunds));
    }

    private static ImportedRefund refund(String no, String amount, Duration after) {
        return new ImportedRefund(new RefundNo(no), cny(amount), "returned", AT.plus(after), Place.NONE);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void paymentsCanBeReadAndAreBooked(Databases kind) {
        try (var house = new House(kind)) {
            var early = new OrderNo("early");
            var failed = new OrderNo("failed");

            house.imports.add(List.of(
                    payment(
                            early,
                            "100.00",
                            true,
                            refund("before", "30.00", Duration.ofHours(1)),
                            refund("after", "20.00", Duration.ofDays(2))),
                    payment(new OrderNo("plain"), "7.00", false),
                    new ImportedPayment(
                            Samples.ONLINE.no(),
                            failed,
                            cny("9.00"),
                            PaymentMethod.QR,
                            Place.NONE,
                            AT,
                            TransactionStatus.FAILED,
                            "51",
                            null,
                            List.of())));

            assertThat(house.order(early).remaining()).isEqualTo(cny("50.00"));
            assertThat(house.order(early).refunds()).isEqualTo(2);
            assertThat(house.order(failed).paidAt()).isNull();
            var history = house.history(early);
            assertThat(history.transactions()).hasSize(3);
            assertThat(history.transactions().get(0).place()).isEqualTo(new Place("C1", "T1", "02"));
            assertThat(house.history(failed).postings()).isEmpty();
            assertThat(house.books.balances(Samples.ONLINE.no()))
                    .containsEntry(Account.ACQUIRER_CLEARING, cny("57.00"))
                    .containsEntry(Account.MERCHANT_PENDING, cny("7.00").negated())
                    .containsEntry(Account.MERCHANT_AVAILABLE, cny("50.00").negated());
            assertThat(house.books.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void oneThatIsThereAlreadyLeavesNothingOfAll(Databases kind) {
        var house = HOUSES.of(kind);
        house.imports.add(List.of(payment(new OrderNo("there"), "1.00", false)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.imports.add(List.of(
                        payment(new OrderNo("new"), "1.00", false), payment(new OrderNo("there"), "1.00", false))))
                .withMessageContaining("already");
        assertThat(house.transactions.order(Samples.ONLINE.no(), new OrderNo("new")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void refundsAboveThePaymentAreRefused(Databases kind) {
        var house = HOUSES.of(kind);
        var order = new OrderNo("too-much");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.imports.add(List.of(payment(
                        order,
                        "1.00",
                        false,
                        refund("a", "0.50", Duration.ofHours(1)),
                        refund("b", "0.51", Duration.ofHours(2))))));
        assertThat(house.transactions.order(Samples.ONLINE.no(), order)).isEmpty();
    }
}
