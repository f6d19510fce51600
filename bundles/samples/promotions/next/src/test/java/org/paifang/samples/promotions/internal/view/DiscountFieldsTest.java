package org.paifang.samples.promotions.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.samples.promotions.internal.PromotionsFunction;
import org.paifang.samples.promotions.internal.domain.DiscountForm.Kind;

class DiscountFieldsTest {

    private final FakeViewSession session = FakeViewSession.of(new PromotionsFunction().messages());
    private final DiscountFields fields = new DiscountFields(session);

    @Test
    void thePreviewFollowsWhatIsTyped() {
        assertThat(fields.preview.getText()).isEmpty();
        fields.value.setValue("20");
        assertThat(fields.preview.getText())
                .isEqualTo("An order of CNY\u00a0100.00 gets CNY\u00a020.00 off and costs CNY\u00a080.00.");

        fields.largest.setValue("15");
        fields.example.setValue("200");
        session.speak(Languages.TRADITIONAL_CHINESE);

        assertThat(fields.preview.getText()).isEqualTo("訂單 CNY\u00a0200.00 優惠 CNY\u00a015.00，實付 CNY\u00a0185.00。");
    }

    @Test
    void anAmountNeedsNoBound() {
        fields.kind.setValue(Kind.AMOUNT);

        assertThat(fields.largest.isVisible()).isFalse();
    }
}
