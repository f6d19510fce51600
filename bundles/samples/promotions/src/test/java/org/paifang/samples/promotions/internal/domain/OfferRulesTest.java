package org.paifang.samples.promotions.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.samples.promotions.internal.domain.Forms.TODAY;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.testkit.Samples;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Invalid;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Valid;
import org.paifang.samples.promotions.internal.domain.DiscountForm.Kind;

class OfferRulesTest {

    @Test
    void aFormWithoutFaultIsAnOffer() {
        assertThat(OfferRules.check(Forms.named("  Spring\u3000 sale "), TODAY, Samples.CNY))
                .isEqualTo(new Valid(new Offer(
                        "Spring sale",
                        TODAY,
                        TODAY.plusDays(6),
                        new Discount.Percentage(10),
                        Samples.cny("50"),
                        Samples.cny("1000"))));
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnceInTheOrderOfTheForm() {
        var empty = new CampaignForm("", null, null, new DiscountForm(Kind.PERCENTAGE, ""), "x", "");

        assertThat(problems(empty))
                .isEqualTo("NAME promotions.name-missing, FROM promotions.day-missing, UNTIL promotions.day-missing,"
                        + " VALUE promotions.percent-invalid, MINIMUM amount.not-a-number, BUDGET amount.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "1, ''",
        "40, ''",
        "41, NAME promotions.name-too-long",
    })
    void aNameHasAtMostFortyCharacters(int length, String expected) {
        assertThat(problems(Forms.named("優".repeat(length)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0,   0,   ''",
        "-1,  0,   FROM promotions.day-past",
        "5,   4,   UNTIL promotions.days-reversed",
        "0,   365, ''",
        "0,   366, UNTIL promotions.too-many-days",
        "300, 665, ''",
    })
    void daysBeginTodayAtTheEarliestAndAreAtMost366(int from, int until, String expected) {
        assertThat(problems(Forms.days(from, until))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1,   ''",
        "90,  ''",
        "0,   VALUE promotions.percent-invalid",
        "91,  VALUE promotions.percent-invalid",
        "9.5, VALUE promotions.percent-invalid",
        "-5,  VALUE promotions.percent-invalid",
        "'',  VALUE promotions.percent-invalid",
    })
    void aPercentageIsAWholeNumberFrom1To90(String typed, String expected) {
        assertThat(problems(Forms.money(Kind.PERCENTAGE, typed, "", "100"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "20,   20.01, 20,    ''",
        "20,   20,    100,   MINIMUM promotions.minimum-too-low",
        "20,   '',    100,   MINIMUM promotions.minimum-too-low",
        "20,   30,    19.99, BUDGET promotions.budget-too-low",
        "0.01, 0.02,  0.01,  ''",
        "0,    30,    100,   VALUE promotions.not-positive",
        "1.234,30,    100,   VALUE amount.too-precise",
        "20,   30,    0,     BUDGET promotions.not-positive",
    })
    void anAmountIsLessThanTheOrderAndTheBudgetPaysOneAtLeast(
            String value, String minimum, String budget, String expected) {
        assertThat(problems(Forms.money(Kind.AMOUNT, value, minimum, budget))).isEqualTo(expected);
    }

    private static String problems(CampaignForm form) {
        return OfferRules.check(form, TODAY, Samples.CNY) instanceof Invalid invalid
                ? invalid.problems().entrySet().stream()
                        .map(problem ->
                                problem.getKey() + " " + problem.getValue().code())
                        .collect(Collectors.joining(", "))
                : "";
    }
}
