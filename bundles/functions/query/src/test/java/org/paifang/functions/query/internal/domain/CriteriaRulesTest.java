package org.paifang.functions.query.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.testkit.Samples;

class CriteriaRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Half past midnight of the 2nd in Shanghai, still the 1st in UTC. */
    private static final Instant NOW = Instant.parse("2026-03-01T16:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "TODAY, 2026-03-01T16:00:00Z, 2026-03-02T16:00:00Z",
        "YESTERDAY, 2026-02-28T16:00:00Z, 2026-03-01T16:00:00Z",
        "LAST_7_DAYS, 2026-02-23T16:00:00Z, 2026-03-02T16:00:00Z",
        "LAST_30_DAYS, 2026-01-31T16:00:00Z, 2026-03-02T16:00:00Z",
        "ANY, , ",
        "CUSTOM, , ",
    })
    void periodsAreDaysOfTheMerchantsCalendar(Period period, @Nullable Instant from, @Nullable Instant until) {
        var filter = valid(Criteria.of(period));

        assertThat(filter.from()).isEqualTo(from);
        assertThat(filter.until()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        // the last minute is meant whole, whatever seconds somebody typed
        "2026-03-01T23:59, 2026-03-01T16:00:00Z",
        "2026-03-01T23:59:30, 2026-03-01T16:00:00Z",
        "2026-03-02T00:00, 2026-03-01T16:01:00Z",
    })
    void theLastMinuteBelongsToTheRange(LocalDateTime until, Instant expected) {
        assertThat(valid(range(null, until)).until()).isEqualTo(expected);
    }

    @Test
    void aRangeOfOneMinuteIsARange() {
        var minute = LocalDateTime.parse("2026-03-01T10:00");

        var filter = valid(range(minute, minute));

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-03-01T02:00:00Z"));
        assertThat(filter.until()).isEqualTo(Instant.parse("2026-03-01T02:01:00Z"));
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRejected() {
        var from = LocalDateTime.parse("2026-03-01T10:00");

        assertThat(problems(range(from, from.minusMinutes(1)))).containsExactly("UNTIL query.times-reversed");
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31T23:59, FROM query.time-out-of-range",
        "2000-01-01T00:00, ",
        "2099-12-31T23:59, ",
        "2100-01-01T00:00, FROM query.time-out-of-range",
    })
    void timesLieWithinTheYearsThatTheBooksKnow(LocalDateTime from, @Nullable String problem) {
        assertThat(problems(range(from, null))).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void theLastMinuteOfTheLastYearIsAnEnd() {
        assertThat(problems(range(null, LocalDateTime.parse("2099-12-31T23:59"))))
                .isEmpty();
        assertThat(problems(range(null, LocalDateTime.parse("2100-01-01T00:00"))))
                .containsExactly("UNTIL query.time-out-of-range");
    }

    @Test
    void boundsOfAnotherPeriodAreNotKept() {
        var criteria = new Criteria(
                Period.TODAY,
                LocalDateTime.MIN,
                LocalDateTime.MAX,
                "",
                null,
                Set.of(),
                Set.of(),
                null,
                "",
                "",
                "",
                "",
                "");

        assertThat(criteria).isEqualTo(Criteria.of(Period.TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W20261101-000123", "a", "-1", " padded ", "_"})
    void orderNumbersOfTheRightShapeAreAsked(String order) {
        assertThat(valid(order(order)).order()).hasToString(order.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"has blank", "a/b", "订单", "=1+1", "' or 1=1 --"})
    void otherOrderNumbersAreRejected(String order) {
        assertThat(problems(order(order))).containsExactly("ORDER query.order-no-shape");
    }

    @Test
    void orderNumbersHaveALength() {
        assertThat(problems(order("9".repeat(64)))).isEmpty();
        assertThat(problems(order("9".repeat(65)))).containsExactly("ORDER query.order-no-shape");
    }

    @Test
    void textsHaveALength() {
        var longest = "x".repeat(CriteriaRules.MAXIMUM_TEXT);

        assertThat(problems(places(longest))).isEmpty();
        assertThat(problems(places(longest + "x")))
                .containsExactly(
                        "COUNTER query.text-too-long", "TERMINAL query.text-too-long", "OPERATOR query.text-too-long");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', '', -, -, -",
                "0, 0, 0, 0, -",
                "0.01, 10, 1, 1000, -",
                "10, 10.00, 1000, 1000, -",
                "10.01, 10, -, -, MAXIMUM query.amounts-reversed",
                "ten, '', -, -, MINIMUM amount.not-a-number",
                "-1, '', -, -, MINIMUM amount.not-a-number",
                "'', 0.001, -, -, MAXIMUM amount.too-precise",
                "'', 9999999999999999, -, -, MAXIMUM amount.too-large",
                "'', '1,000', -, -, MAXIMUM amount.not-a-number",
            })
    void amountsAreExactAndInOrder(
            String least, String greatest, @Nullable Long minimum, @Nullable Long maximum, @Nullable String problem) {
        var criteria =
                new Criteria(Period.ANY, null, null, "", null, Set.of(), Set.of(), null, "", "", "", least, greatest);

        assertThat(problems(criteria)).isEqualTo(problem == null ? List.of() : List.of(problem));
        if (problem == null) {
            assertThat(valid(criteria).minimum()).isEqualTo(minimum);
            assertThat(valid(criteria).maximum()).isEqualTo(maximum);
        }
    }

    @Test
    void everythingElseIsHandedOn() {
        var criteria = new Criteria(
                Period.ANY,
                null,
                null,
                "",
                TransactionKind.REFUND,
                Set.of(TransactionStatus.UNKNOWN, TransactionStatus.FAILED),
                Set.of(PaymentMethod.POS),
                false,
                "A1",
                "T7",
                "02",
                "",
                "");

        assertThat(valid(criteria))
                .isEqualTo(new TransactionFilter(
                        null,
                        null,
                        null,
                        TransactionKind.REFUND,
                        Set.of(TransactionStatus.UNKNOWN, TransactionStatus.FAILED),
                        Set.of(PaymentMethod.POS),
                        false,
                        "A1",
                        "T7",
                        "02",
                        null,
                        null));
        assertThat(criteria.restrictions()).isEqualTo(7);
    }

    private static Criteria range(@Nullable LocalDateTime from, @Nullable LocalDateTime until) {
        return new Criteria(Period.CUSTOM, from, until, "", null, Set.of(), Set.of(), null, "", "", "", "", "");
    }

    private static Criteria order(String order) {
        return new Criteria(Period.ANY, null, null, order, null, Set.of(), Set.of(), null, "", "", "", "", "");
    }

    private static Criteria places(String text) {
        return new Criteria(Period.ANY, null, null, "", null, Set.of(), Set.of(), null, text, text, text, "", "");
    }

    private static TransactionFilter valid(Criteria criteria) {
        return ((Resolution.Valid) resolve(criteria)).filter();
    }

    /** As {@code FIELD code}. */
    private static List<String> problems(Criteria criteria) {
        return resolve(criteria) instanceof Resolution.Invalid invalid
                ? invalid.problems().stream()
                        .map(problem -> problem.field() + " " + problem.reason().code())
                        .toList()
                : List.of();
    }

    private static Resolution resolve(Criteria criteria) {
        return new CriteriaRules(SHANGHAI, Samples.CNY, NOW).resolve(criteria);
    }
}
