package org.paifang.samples.promotions.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.testkit.Samples;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Invalid;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Valid;
import org.paifang.samples.promotions.internal.domain.DiscountForm.Kind;

class DiscountTest {

    @ParameterizedTest
    @CsvSource({
        "10, ,     100,    10",
        "10, ,     0.09,   0",
        "10, ,     0.19,   0.01",
        "33, ,     1,      0.33",
        "10, 9.99, 100,    9.99",
        "10, 10,   100,    10",
        "10, 10,   100.09, 10",
        "90, ,     999999999999999.99, 899999999999999.99",
    })
    void aPercentageIsRoundedDownAndNeverAboveItsBound(
            int percent, @Nullable String largest, String order, String expected) {
        var discount = new Discount.Percentage(percent, largest == null ? null : Samples.cny(largest));

        assertThat(discount.off(Samples.cny(order))).isEqualTo(Samples.cny(expected));
    }

    @ParameterizedTest
    @CsvSource({"20, 100, 20", "20, 20, 20", "20, 19.99, 19.99"})
    void anAmountIsNeverMoreThanTheOrder(String amount, String order, String expected) {
        assertThat(new Discount.Amount(Samples.cny(amount)).off(Samples.cny(order)))
                .isEqualTo(Samples.cny(expected));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "0.01, true", "0, false", "x, false"})
    void aBoundIsEmptyOrMoreThanNothing(String largest, boolean valid) {
        var form = new CampaignForm(
                "Spring", Forms.TODAY, Forms.TODAY, new DiscountForm(Kind.PERCENTAGE, "10", largest), "", "100");

        var checked = OfferRules.check(form, Forms.TODAY, Samples.CNY);

        assertThat(checked).isInstanceOf(valid ? Valid.class : Invalid.class);
        if (checked instanceof Invalid invalid) {
            assertThat(invalid.problems()).containsOnlyKeys(Field.LARGEST);
        }
    }

    @Test
    void aPreviewIsOfWhatIsTypedAndMissingWhileThatIsNoDiscount() {
        var form = new DiscountForm(Kind.PERCENTAGE, "20", "15");
        var nothing = Samples.cny("0");

        assertThat(DiscountRules.preview(form, "100", nothing))
                .hasValueSatisfying(preview -> assertThat(preview.left()).isEqualTo(Samples.cny("85")));
        assertThat(DiscountRules.preview(form, "", nothing)).isEmpty();
        assertThat(DiscountRules.preview(form, "0", nothing)).isEmpty();
        assertThat(DiscountRules.preview(new DiscountForm(Kind.PERCENTAGE, "91"), "100", nothing))
                .isEmpty();
        assertThat(DiscountRules.preview(new DiscountForm(Kind.PERCENTAGE, "20", "x"), "100", nothing))
                .isEmpty();
    }
}
