package org.paifang.payments.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.platform.testkit.Samples.cny;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Samples;

class SettlementRulesTest {

    private static final PaymentMethod QR = PaymentMethod.QR;
    private static final PaymentMethod POS = PaymentMethod.POS;

    private static Contract version(int version, String from, int ratePpm, String cutOff, PaymentMethod... methods) {
        return new Contract(
                Samples.ONLINE.no(),
                version,
                LocalDate.parse(from),
                List.of(methods).stream()
                        .map(method -> new Product(method, new Fee(ratePpm, cny("0.00"), null)))
                        .toList(),
                new SettlementCycle(1, false),
                LocalTime.parse(cutOff),
                Samples.ONLINE.zone(),
                new SettlementAccount("Bank", "Holder", "62220001"),
                Instant.EPOCH,
                Samples.SUPERVISOR.operator());
    }

    private static Waiting payment(PaymentMethod method, String amount, String at) {
        var instant = Instant.parse(at);
        return new Waiting(
                Samples.ONLINE.no(),
                new TransactionId(7),
                TransactionKind.PAYMENT,
                new OrderNo("O-1"),
                "O-1",
                method,
                cny(amount),
                false,
                instant,
                instant);
    }

    private static Waiting refund(String amount, boolean fromAvailable) {
        return new Waiting(
                Samples.ONLINE.no(),
                new TransactionId(8),
                TransactionKind.REFUND,
                new OrderNo("O-1"),
                "R-1",
                QR,
                cny(amount),
                fromAvailable,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @ParameterizedTest(name = "waiting since {0}, last batch {1}: next is {2}")
    @CsvSource({
        "2026-03-01T08:00:00Z, , 2026-03-01",
        "2026-03-01T15:59:59Z, , 2026-03-01",
        "2026-03-01T16:00:00Z, , 2026-03-02",
        "2026-03-01T08:00:00Z, 2026-02-28, 2026-03-01",
        // its own day has had its batch: what came late goes into the next one
        "2026-03-01T08:00:00Z, 2026-03-01, 2026-03-02",
        "2026-03-01T08:00:00Z, 2026-03-05, 2026-03-06",
        // paid before there was a contract
        "2025-05-05T08:00:00Z, , 2026-01-01"
    })
    void theOldestThatWaitsNamesTheDay(Instant oldest, @Nullable LocalDate last, LocalDate next) {
        var versions = List.of(version(1, "2026-01-01", 6_000, "00:00", QR));

        assertThat(SettlementRules.next(versions, oldest, last))
                .map(SettlementRules.Day::day)
                .contains(next);
    }

    @Test
    void withoutAContractNothingIsSettled() {
        assertThat(SettlementRules.next(List.of(), Instant.EPOCH, null)).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1}, settled on {2}: version {3}")
    @CsvSource({
        // version 2 changes the fee from March 2 on; the day ends at midnight in Shanghai
        "QR, 2026-03-01T15:59:59Z, 2026-03-01, 1",
        "QR, 2026-03-01T15:59:59Z, 2026-03-05, 1",
        "QR, 2026-03-01T16:00:00Z, 2026-03-02, 2",
        "QR, 2025-01-01T00:00:00Z, 2026-03-05, 1",
        // POS is in version 3 alone, from March 4 on
        "POS, 2026-03-01T08:00:00Z, 2026-03-03, ",
        "POS, 2026-03-01T08:00:00Z, 2026-03-04, 3",
        "POS, 2026-03-04T08:00:00Z, 2026-03-04, 3",
        "GATEWAY, 2026-03-04T08:00:00Z, 2026-03-04, "
    })
    void yesterdaysPaymentsAreSettledByYesterdaysFees(
            PaymentMethod method, String at, LocalDate settled, @Nullable Integer version) {
        var versions = List.of(
                version(3, "2026-03-04", 3_000, "00:00", QR, POS),
                version(2, "2026-03-02", 5_000, "00:00", QR),
                version(1, "2026-01-01", 6_000, "00:00", QR));

        var contract = SettlementRules.contract(versions, payment(method, "100.00", at), settled);

        assertThat(contract.map(Contract::version).orElse(null)).isEqualTo(version);
    }

    @Test
    void aPaymentBecomesAvailableLessItsFee() {
        var versions = List.of(version(1, "2026-01-01", 6_000, "00:00", QR));
        var payment = payment(QR, "100.00", "2026-03-01T08:00:00Z");

        var line = SettlementRules.line(versions, payment, LocalDate.parse("2026-03-01"))
                .orElseThrow();

        assertThat(line.fee()).isEqualTo(cny("0.60"));
        assertThat(line.net()).isEqualTo(cny("99.40"));
        assertThat(line.contractVersion()).isEqualTo(1);
        assertThat(SettlementRules.entry(payment, line, Instant.EPOCH)
                        .orElseThrow()
                        .lines())
                .containsExactly(
                        new Line(Account.MERCHANT_PENDING, cny("100.00")),
                        new Line(Account.MERCHANT_AVAILABLE, cny("99.40").negated()),
                        new Line(Account.FEE_INCOME, cny("0.60").negated()));
    }

    @Test
    void aPaymentThatCostsNothingOrAllOfItHasNoLineOfNothing() {
        var payment = payment(QR, "0.10", "2026-03-01T08:00:00Z");

        assertThat(Entry.settlement(payment.merchant(), payment.id(), cny("0.10"), cny("0.00"), Instant.EPOCH)
                        .lines())
                .extracting(Line::account)
                .containsExactly(Account.MERCHANT_PENDING, Account.MERCHANT_AVAILABLE);
        assertThat(Entry.settlement(payment.merchant(), payment.id(), cny("0.10"), cny("0.10"), Instant.EPOCH)
                        .lines())
                .extracting(Line::account)
                .containsExactly(Account.MERCHANT_PENDING, Account.FEE_INCOME);
    }

    @Test
    void aRefundIsTakenFromWhatIsAvailableOnce() {
        var ofPending = refund("30.00", false);
        var line = SettlementRules.line(List.of(), ofPending, LocalDate.EPOCH).orElseThrow();

        assertThat(line.net()).isEqualTo(cny("30.00").negated());
        assertThat(line.fee().isZero()).isTrue();
        assertThat(SettlementRules.entry(ofPending, line, Instant.EPOCH)
                        .orElseThrow()
                        .lines())
                .containsExactly(
                        new Line(Account.MERCHANT_AVAILABLE, cny("30.00")),
                        new Line(Account.MERCHANT_PENDING, cny("30.00").negated()));
        assertThat(SettlementRules.entry(refund("30.00", true), line, Instant.EPOCH))
                .as("it was taken when it was made")
                .isEmpty();
    }

    @ParameterizedTest(name = "due {0}, available {1}: {2} is paid out")
    @CsvSource({"100, 100, 100", "100, 99, 99", "100, 101, 100", "0, 100, 0", "-1, 100, 0", "1, 0, 0", "100, -1, 0"})
    void whatIsPaidOutIsDueAndAvailable(long due, long available, long payout) {
        assertThat(SettlementRules.payout(new Money(due, Samples.CNY), new Money(available, Samples.CNY)))
                .isEqualTo(new Money(payout, Samples.CNY));
    }

    @Test
    void aPayoutIsMadeInTheMorningOfItsDay() {
        assertThat(SettlementRules.payoutFrom(version(1, "2026-01-01", 1, "00:00", QR), LocalDate.parse("2026-03-02")))
                .isEqualTo("2026-03-02T00:00:00Z");
    }
}
