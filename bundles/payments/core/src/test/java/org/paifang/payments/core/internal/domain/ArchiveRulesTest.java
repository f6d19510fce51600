package org.paifang.payments.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Samples;

class ArchiveRulesTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant BEFORE = SINCE.minusSeconds(1);
    private static final Transaction SETTLED = one(TransactionStatus.SUCCEEDED, BEFORE, BEFORE);

    private static Transaction one(TransactionStatus status, @Nullable Instant completed, @Nullable Instant settled) {
        return new Transaction(
                new TransactionId(1),
                TransactionKind.REFUND,
                Samples.ONLINE.no(),
                new OrderNo("O-1"),
                "R-1",
                new Money(100, Samples.CNY),
                status,
                PaymentMethod.QR,
                Place.NONE,
                BEFORE,
                completed,
                settled,
                null,
                null,
                null);
    }

    static Stream<Arguments> transactions() {
        return Stream.of(
                Arguments.of("paid and settled before", SETTLED, true),
                Arguments.of("completed at that moment", one(TransactionStatus.SUCCEEDED, SINCE, BEFORE), false),
                Arguments.of("settled at that moment", one(TransactionStatus.SUCCEEDED, BEFORE, SINCE), false),
                Arguments.of("not settled", one(TransactionStatus.SUCCEEDED, BEFORE, null), false),
                Arguments.of("declined before", one(TransactionStatus.FAILED, BEFORE, null), true),
                Arguments.of("declined at that moment", one(TransactionStatus.FAILED, SINCE, null), false),
                Arguments.of("on its way", one(TransactionStatus.PROCESSING, null, null), false),
                Arguments.of("without an answer", one(TransactionStatus.UNKNOWN, null, null), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transactions")
    void oneThatIsNotAtRestKeepsItsOrder(String what, Transaction transaction, boolean atRest) {
        assertThat(ArchiveRules.isAtRest(List.of(transaction), SINCE)).isEqualTo(atRest);
        assertThat(ArchiveRules.isAtRest(List.of(SETTLED, transaction), SINCE)).isEqualTo(atRest);
    }

    @Test
    void anOrderWithoutTransactionsIsNotAtRest() {
        assertThat(ArchiveRules.isAtRest(List.of(), SINCE)).isFalse();
    }

    @Test
    void theHorizonIsADayYoungerThanTheShortestAge() {
        assertThat(ArchiveRules.horizon(SINCE))
                .isEqualTo(SINCE.minus(Duration.ofDays(ArchiveRules.SHORTEST_AGE_DAYS - 1)));
    }
}
