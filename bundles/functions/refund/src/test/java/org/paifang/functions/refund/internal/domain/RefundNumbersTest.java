package org.paifang.functions.refund.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.testkit.FixedClock;

class RefundNumbersTest {

    private final RefundNumbers numbers = new RefundNumbers(FixedClock.at("2026-10-31T17:00:05Z"), new Random(1));

    @Test
    void aNumberBeginsWithTheTimeOfTheMerchant() {
        assertThat(numbers.next(ZoneId.of("Asia/Shanghai")).value()).matches("R20261101010005-[2-9A-HJ-NP-Z]{5}");
    }

    @Test
    void numbersOfTheSameSecondDiffer() {
        var made = IntStream.range(0, 100)
                .mapToObj(i -> numbers.next(ZoneId.of("UTC")))
                .map(RefundNo::value)
                .distinct();

        assertThat(made).hasSize(100);
    }
}
