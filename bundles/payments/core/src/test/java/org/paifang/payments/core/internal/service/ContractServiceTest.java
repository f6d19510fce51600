package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.platform.testkit.Samples.cny;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.ContractTerms;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Product;
import org.paifang.payments.api.SettlementAccount;
import org.paifang.payments.api.SettlementCycle;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class ContractServiceTest {

    private static final Caller BANK = Samples.caller("bank-01");
    private static final MerchantNo MERCHANT = Samples.ONLINE.no();
    private static final SettlementAccount ACCOUNT =
            new SettlementAccount("Bank of the South Gate", "Sample merchant", "6222000012345678");
    private static final Product GATEWAY = product(PaymentMethod.GATEWAY, "0.6", "0.10", "20.00");
    private static final Product QR = product(PaymentMethod.QR, "0.38", "0.00", null);

    @RegisterExtension
    static final Houses HOUSES = new Houses();

    static Product product(PaymentMethod method, String percent, String minimum, @Nullable String cap) {
        var fee = new Fee(Fee.ppm(new BigDecimal(percent)), cny(minimum), cap == null ? null : cny(cap));
        return new Product(method, fee);
    }

    private static ContractTerms terms(String from, @Nullable SettlementAccount account, Product... products) {
        return new ContractTerms(
                LocalDate.parse(from),
                List.of(products),
                new SettlementCycle(1, true),
                LocalTime.parse("22:00"),
                account);
    }

    private static Contract accepted(Contracts.Outcome outcome) {
        if (outcome instanceof Contracts.Accepted accepted) {
            return accepted.contract();
        }
        throw new AssertionError("not accepted: " + outcome);
    }

    private static Reason rejected(Contracts.Outcome outcome) {
        if (outcome instanceof Contracts.Rejected rejected) {
            return rejected.reason();
        }
        throw new AssertionError("not rejected: " + outcome);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasAgreedOnIsReadAgainWithTheAccountMasked(Databases kind) {
        try (var house = new House(kind)) {
            assertThat(house.contracts.current(MERCHANT)).isEmpty();

            var contract = accepted(house.contracts.put(BANK, MERCHANT, 0, terms("2025-01-01", ACCOUNT, GATEWAY, QR)));

            assertThat(house.contracts.current(MERCHANT)).contains(contract);
            assertThat(contract.version()).isEqualTo(1);
            assertThat(contract.products()).containsExactly(GATEWAY, QR);
            assertThat(contract.cutOff()).isEqualTo(LocalTime.of(22, 0));
            assertThat(contract.zone()).isEqualTo(Samples.ONLINE.zone());
            assertThat(contract.account().number()).isEqualTo("************5678");
            assertThat(contract.changedBy()).isEqualTo(BANK.operator());
            assertThat(contract.fee(PaymentMethod.QR)).contains(QR.fee());
            assertThat(contract.fee(PaymentMethod.POS)).isEmpty();
            assertThat(house.contracts.current(Samples.OFFLINE.no())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aNewVersionLeavesTheDaysBeforeItAsTheyWere(Databases kind) {
        try (var house = new House(kind)) {
            var first = accepted(house.contracts.put(BANK, MERCHANT, 0, terms("2025-01-01", ACCOUNT, GATEWAY)));

            // 2026-03-01 16:00 in Shanghai: the day of March 1 runs until 22:00
            var second = accepted(house.contracts.put(BANK, MERCHANT, 1, terms("2026-03-02", null, QR)));

            assertThat(house.contracts.current(MERCHANT)).contains(first);
            assertThat(house.contracts.on(MERCHANT, LocalDate.parse("2026-03-01")))
                    .contains(first);
            assertThat(house.contracts.on(MERCHANT, LocalDate.parse("2026-03-02")))
                    .contains(second);
            assertThat(house.contracts.on(MERCHANT, LocalDate.parse("2024-12-31")))
                    .isEmpty();
            assertThat(house.contracts.versions(MERCHANT)).containsExactly(second, first);
            assertThat(second.account()).isEqualTo(first.account());
            house.clock.set(second.endOf(LocalDate.parse("2026-03-01")));
            assertThat(house.contracts.current(MERCHANT)).contains(second);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDayThatHasBegunKeepsItsContract(Databases kind) {
        try (var house = new House(kind)) {
            accepted(house.contracts.put(BANK, MERCHANT, 0, terms("2025-01-01", ACCOUNT, GATEWAY)));

            assertThat(rejected(house.contracts.put(BANK, MERCHANT, 1, terms("2026-03-01", null, QR))))
                    .isEqualTo(Reason.of(Contracts.BEGINS_TOO_EARLY, LocalDate.parse("2026-03-02")));
            assertThat(house.contracts.versions(MERCHANT)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void twoPeopleDoNotWriteOverEachOther(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            var outcomes =
                    House.atOnce(8, i -> house.contracts.put(BANK, MERCHANT, 0, terms("2025-01-01", ACCOUNT, GATEWAY)));

            assertThat(outcomes)
                    .filteredOn(Contracts.Accepted.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Contracts.Rejected.class::isInstance)
                    .allSatisfy(outcome ->
                            assertThat(rejected(outcome)).isEqualTo(Reason.of(Contracts.CHANGED_MEANWHILE, 1)));
            assertThat(house.contracts.versions(MERCHANT)).hasSize(1);
        }
    }

    static Stream<Arguments> refusedTerms() {
        var pos = PaymentMethod.POS;
        var usd = Money.of(10, "USD");
        return Stream.of(
                Arguments.of(terms("2025-01-01", ACCOUNT), Reason.of(Contracts.NO_PRODUCT)),
                Arguments.of(
                        terms("2025-01-01", ACCOUNT, QR, QR), Reason.of(Contracts.PRODUCT_TWICE, PaymentMethod.QR)),
                Arguments.of(
                        terms("2025-01-01", ACCOUNT, new Product(pos, new Fee(-1, cny("0.00"), null))),
                        Reason.of(Contracts.RATE_OUT_OF_BOUNDS, pos, new BigDecimal("10"))),
                Arguments.of(
                        terms("2025-01-01", ACCOUNT, product(pos, "10.0001", "0.00", null)),
                        Reason.of(Contracts.RATE_OUT_OF_BOUNDS, pos, new BigDecimal("10"))),
                Arguments.of(
                        terms("2025-01-01", ACCOUNT, new Product(pos, new Fee(1, usd, null))),
                        Reason.of(Contracts.WRONG_CURRENCY, pos, "CNY")),
                Arguments.of(
                        terms("2025-01-01", ACCOUNT, new Product(pos, new Fee(1, cny("0.00"), usd))),
                        Reason.of(Contracts.WRONG_CURRENCY, pos, "CNY")),
                Arguments.of(
                        terms("2025-01-01", ACCOUNT, new Product(pos, new Fee(1, Money.of(-1, "CNY"), null))),
                        Reason.of(Contracts.NEGATIVE_MINIMUM, pos)),
                Arguments.of(
                        terms("2025-01-01", ACCOUNT, product(pos, "0.6", "0.11", "0.10")),
                        Reason.of(Contracts.CAP_BELOW_MINIMUM, pos)),
                Arguments.of(terms("2025-01-01", null, QR), Reason.of(Contracts.ACCOUNT_MISSING)),
                Arguments.of(
                        terms("2025-01-01", new SettlementAccount(" ", "Holder", "12345678"), QR),
                        Reason.of(Contracts.ACCOUNT_NAME_INVALID, 100)),
                Arguments.of(
                        terms("2025-01-01", new SettlementAccount("Bank", "h".repeat(101), "12345678"), QR),
                        Reason.of(Contracts.ACCOUNT_NAME_INVALID, 100)),
                Arguments.of(
                        terms("2025-01-01", new SettlementAccount("Bank", "Holder", "1234567"), QR),
                        Reason.of(Contracts.ACCOUNT_NUMBER_INVALID)),
                Arguments.of(
                        new ContractTerms(
                                LocalDate.parse("2025-01-01"),
                                List.of(QR),
                                new SettlementCycle(31, false),
                                LocalTime.NOON,
                                ACCOUNT),
                        Reason.of(Contracts.CYCLE_OUT_OF_BOUNDS, 30)),
                Arguments.of(
                        new ContractTerms(
                                LocalDate.parse("2025-01-01"),
                                List.of(QR),
                                new SettlementCycle(-1, false),
                                LocalTime.NOON,
                                ACCOUNT),
                        Reason.of(Contracts.CYCLE_OUT_OF_BOUNDS, 30)),
                Arguments.of(
                        new ContractTerms(
                                LocalDate.parse("2025-01-01"),
                                List.of(QR),
                                new SettlementCycle(0, false),
                                LocalTime.of(22, 0, 1),
                                ACCOUNT),
                        Reason.of(Contracts.CUT_OFF_NOT_A_MINUTE)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusedTerms")
    void termsThatCannotBeAreRefusedWithTheReason(ContractTerms terms, Reason reason) {
        var house = HOUSES.of(Databases.DERBY);

        assertThat(rejected(house.contracts.put(BANK, MERCHANT, 0, terms))).isEqualTo(reason);
        assertThat(house.contracts.versions(MERCHANT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aMerchantThatThePlatformDoesNotHaveGetsNone(Databases kind) {
        var house = HOUSES.of(kind);
        var unknown = new MerchantNo("999999");

        assertThat(rejected(house.contracts.put(BANK, unknown, 0, terms("2025-01-01", ACCOUNT, QR)))
                        .code())
                .isEqualTo(Contracts.MERCHANT_UNKNOWN);
    }

    @Test
    void anAccountNeverSaysItsWholeNumber() {
        assertThat(ACCOUNT.toString()).doesNotContain("12345678").contains("5678");
        assertThat(terms("2025-01-01", ACCOUNT, QR).toString()).doesNotContain("12345678");
    }
}
