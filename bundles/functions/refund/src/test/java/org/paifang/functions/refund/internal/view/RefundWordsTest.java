package org.paifang.functions.refund.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.functions.refund.internal.RefundFunction;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.testkit.FakeViewSession;

class RefundWordsTest {

    private final RefundWords words = new RefundWords(FakeViewSession.of(new RefundFunction().messages()));

    @ParameterizedTest
    @EnumSource(TransactionStatus.class)
    void everyStatusHasAWord(TransactionStatus status) {
        assertThat(words.badge(status).getText()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(PaymentMethod.class)
    void everyMethodHasAWord(PaymentMethod method) {
        assertThat(words.method(method)).isNotBlank();
    }

    @Test
    void everyKnownResponseCodeHasASentenceAndNoSentenceIsForgotten() {
        var keys = new RefundFunction().messages().keys();

        assertThat(keys.stream()
                        .filter(key -> key.matches("response\\.[0-9A-Z]{2}"))
                        .map(key -> key.substring("response.".length())))
                .containsExactlyInAnyOrderElementsOf(RefundWords.KNOWN_RESPONSES);
    }

    @Test
    void everyUsualReasonIsThere() {
        assertThat(words.usualReasons()).hasSize(RefundWords.USUAL_REASONS).doesNotHaveDuplicates();
    }

    @Test
    void aPlaceIsNamedAsFarAsItIsKnown() {
        assertThat(words.place(Place.NONE)).isEmpty();
        assertThat(words.place(new Place("3", null, null))).isEqualTo("Counter 3");
        assertThat(words.place(new Place("3", "T1", "02"))).isEqualTo("Counter 3 · Terminal T1");
    }
}
