package org.paifang.functions.refund.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.functions.refund.internal.domain.RefundDesk.Made;
import org.paifang.functions.refund.internal.domain.RefundDesk.NotMade;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class RefundDeskTest {

    private static final Caller CALLER = Samples.SUPERVISOR;

    private final FixedClock clock = FixedClock.at("2026-11-01T00:00:00Z");
    private final FakePayments payments = new FakePayments(clock);
    private final FakeProfiles profiles = new FakeProfiles();
    private final FakeAccessPolicy access =
            FakeAccessPolicy.denyingAll().set("refund.create", Verdict.ALLOWED).set("refund.view", Verdict.ALLOWED);
    private final RefundDesk desk = new RefundDesk(access, profiles, payments, payments, clock);

    static Stream<Arguments> methods() {
        return Stream.of(
                method("find", "refund.create", desk -> desk.find(CALLER, new OrderNo("W1"))),
                method("refund", "refund.create", desk -> desk.refund(CALLER, request("W1", "R1", "1", "0"))),
                method("progress", "refund.create", desk -> desk.progress(CALLER, new RefundNo("R1"))),
                method("page", "refund.view", desk -> desk.page(CALLER, all(), null, 10)),
                method("page by number", "refund.view", desk -> desk.page(CALLER, numbered("W1"), null, 10)));
    }

    private interface Call {
        Object on(RefundDesk desk);
    }

    private static Arguments method(String name, String permission, Call call) {
        return Arguments.of(Named.of(name, call), permission);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodAsksForItsOwnPermission(Call call, String permission) {
        paid("W1", "100", "0", 0);
        assertThat(call.on(desk)).isNotNull();

        access.set(permission, Verdict.NOT_PERMITTED);

        assertThatThrownBy(() -> call.on(desk)).isInstanceOf(AccessDenied.class);
        assertThat(payments.refunds()).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @CsvSource({"SWITCHED_OFF", "NOT_IN_EDITION", "NOT_INSTALLED", "NOT_PERMITTED"})
    void nothingIsRefundedWhileTheFunctionIsClosed(Verdict verdict) {
        paid("W1", "100", "0", 0);
        access.set("refund.create", verdict);

        assertThatThrownBy(() -> desk.refund(CALLER, request("W1", "R1", "1", "0")))
                .isInstanceOf(AccessDenied.class);
        assertThat(payments.commands()).isEmpty();
    }

    @Test
    void anotherMerchantsOrderIsNotFound() {
        payments.paid(Samples.OFFLINE.no(), "P1", Samples.cny("100"), Samples.cny("0"), 0);

        assertThat(desk.find(CALLER, new OrderNo("P1"))).isEmpty();
        assertThat(desk.find(CALLER, new OrderNo("P2"))).isEmpty();
        assertThat(desk.refund(CALLER, request("P1", "R1", "1", "0")))
                .isInstanceOfSatisfying(
                        NotMade.class, not -> assertThat(not.reason().code()).isEqualTo(Refunds.ORDER_NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, 0, 0, ''",
        "100, 99.99, 49, 0, ''",
        "100, 100, 1, 0, refund.nothing-left",
        "100, 10, 50, 0, refund.too-many",
        "100, 10, 51, 0, refund.too-many",
        "100, 0, 0, 8760, ''",
        "100, 0, 0, 8761, refund.window-closed",
        "100, 100, 50, 8761, refund.nothing-left",
    })
    void anOrderSaysWhyItIsClosed(String paid, String refunded, int refunds, int hoursLater, String code) {
        paid("W1", paid, refunded, refunds);
        clock.advance(Duration.ofHours(hoursLater));

        assertThat(found("W1").closed().map(Reason::code).orElse("")).isEqualTo(code);
    }

    @Test
    void anOrderThatWasNotPaidIsClosed() {
        payments.unpaid(Samples.ONLINE.no(), "W1", Samples.cny("100"));

        assertThat(found("W1").closed()).contains(Reason.of(Refunds.NOT_PAID));
    }

    @ParameterizedTest
    @CsvSource({"1, 24, ''", "1, 25, refund.window-closed", "3650, 87600, ''", "3650, 87601, refund.window-closed"})
    void theWindowIsTheMerchantsSetting(int days, int hoursLater, String code) {
        profiles.set(RefundRights.WINDOW_DAYS, days);
        paid("W1", "100", "0", 0);
        clock.advance(Duration.ofHours(hoursLater));

        assertThat(found("W1").closed().map(Reason::code).orElse("")).isEqualTo(code);
    }

    @Test
    void theLimitsOfTheProfileAreHandedOn() {
        profiles.set(RefundRights.WINDOW_DAYS, 7).set(RefundRights.REFUNDS_PER_ORDER, 3);
        paid("W1", "100", "0", 0);

        desk.refund(CALLER, request("W1", "R1", "1", "0"));

        var command = payments.commands().get(0);
        assertThat(command.limits()).isEqualTo(new Refunds.Limits(7, 3));
        assertThat(command.expectedRefunded()).isEqualTo(Samples.cny("0"));
        assertThat(command.caller()).isEqualTo(CALLER);
    }

    @Test
    void theSameNumberAndContentAnswersWithTheFirstRefund() {
        paid("W1", "100", "0", 0);
        var request = request("W1", "R1", "40", "0");

        var first = desk.refund(CALLER, request);
        var second = desk.refund(CALLER, request);

        assertThat(payments.refunds()).hasSize(1);
        assertThat(first).isInstanceOfSatisfying(Made.class, made -> assertThat(made.repeated())
                .isFalse());
        assertThat(second).isInstanceOfSatisfying(Made.class, made -> {
            assertThat(made.repeated()).isTrue();
            assertThat(made.refund()).isEqualTo(payments.refunds().get(0));
        });
    }

    @Test
    void theSameNumberWithOtherContentIsAnError() {
        paid("W1", "100", "0", 0);
        desk.refund(CALLER, request("W1", "R1", "40", "0"));

        assertThat(desk.refund(CALLER, request("W1", "R1", "41", "40")))
                .isEqualTo(new NotMade(Reason.of(Refunds.NUMBER_USED, "R1")));
    }

    @Test
    void figuresThatChangedMeanwhileAreRefused() {
        paid("W1", "100", "0", 0);
        desk.refund(CALLER, request("W1", "R1", "40", "0"));

        assertThat(desk.refund(CALLER, request("W1", "R2", "10", "0")))
                .isEqualTo(new NotMade(Reason.of(Refunds.EXPECTATION_DIFFERS, Samples.cny("40"))));
        assertThat(payments.refunds()).hasSize(1);
    }

    @Test
    void anOrderListsItsRefundsNewestFirst() {
        refunds("W1", 3);

        assertThat(found("W1").refunds()).extracting(Transaction::referenceNo).containsExactly("R3", "R2", "R1");
    }

    @Test
    void theListPagesThroughAllRefundsNewestFirst() {
        refunds("W1", 5);

        var first = desk.page(CALLER, all(), null, 2);
        var second = desk.page(CALLER, all(), Position.of(first.get(1)), 10);

        assertThat(first).extracting(Transaction::referenceNo).containsExactly("R5", "R4");
        assertThat(second).extracting(Transaction::referenceNo).containsExactly("R3", "R2", "R1");
    }

    @ParameterizedTest
    @CsvSource({"W1, R3 R2 R1", "' W1 ', R3 R2 R1", "R2, R2", "W2, ''", "r2, ''", "no such number!, ''", "R9, ''"})
    void theListIsNarrowedByOrderOrRefundNumber(String number, String expected) {
        refunds("W1", 3);

        assertThat(String.join(" ", numbers(desk.page(CALLER, numbered(number), null, 10))))
                .isEqualTo(expected);
    }

    @Test
    void aNumberOfBothAnOrderAndARefundFindsBoth() {
        refunds("R1", 2);

        assertThat(numbers(desk.page(CALLER, numbered("R1"), null, 10))).containsExactly("R2", "R1");
        assertThat(numbers(desk.page(CALLER, numbered("R1"), null, 1))).containsExactly("R2");
    }

    @Test
    void refundsOfANumberArePagedToo() {
        refunds("W1", 3);
        var first = desk.page(CALLER, numbered("W1"), null, 2);

        assertThat(numbers(desk.page(CALLER, numbered("W1"), Position.of(first.get(1)), 2)))
                .containsExactly("R1");
    }

    /** At 2026-11-01T00:00Z it is eight o'clock of the same day in Shanghai. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-01, R1",
        "2026-11-02, 2026-11-02, R2",
        "2026-11-01, 2026-11-02, R2 R1",
        "2026-11-02, , R2",
        ", 2026-11-01, R1",
        "2026-11-03, , ''",
        ", 2026-10-31, ''",
    })
    void daysAreThoseOfTheMerchant(LocalDate from, LocalDate until, String expected) {
        refunds("W1", 1);
        clock.advance(Duration.ofHours(16));
        desk.refund(CALLER, request("W1", "R2", "1", "1"));

        for (var number : List.of("", "W1")) {
            var search = new RefundSearch(number, Set.of(), from, until, Samples.ONLINE.zone());
            assertThat(String.join(" ", numbers(desk.page(CALLER, search, null, 10))))
                    .isEqualTo(expected);
        }
        assertThat(desk.page(CALLER, new RefundSearch("R2", Set.of(), from, until, Samples.ONLINE.zone()), null, 10))
                .hasSize(expected.contains("R2") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "W1, 1", "R1, 1", "R2, 0"})
    void theListIsNarrowedByStatus(String number, int expected) {
        paid("W1", "100", "0", 0);
        payments.answer(TransactionStatus.FAILED, "05");
        desk.refund(CALLER, request("W1", "R1", "1", "0"));
        payments.answer(TransactionStatus.SUCCEEDED, "00");
        desk.refund(CALLER, request("W1", "R2", "1", "0"));

        var search = new RefundSearch(number, Set.of(TransactionStatus.FAILED), null, null, Samples.ONLINE.zone());
        assertThat(desk.page(CALLER, search, null, 10)).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-01, refund.days-reversed",
        "2026-11-01, 2026-11-01, ''",
        "2026-11-01, , ''",
        ", 2026-11-01, ''"
    })
    void theLastDayIsNotBeforeTheFirst(LocalDate from, LocalDate until, String code) {
        var search = new RefundSearch("", Set.of(), from, until, Samples.ONLINE.zone());

        assertThat(search.problem().map(Reason::code).orElse("")).isEqualTo(code);
    }

    private void refunds(String order, int count) {
        paid(order, "100", "0", 0);
        for (var i = 1; i <= count; i++) {
            desk.refund(CALLER, request(order, "R" + i, "1", Integer.toString(i - 1)));
        }
    }

    private void paid(String no, String amount, String refunded, int refunds) {
        payments.paid(Samples.ONLINE.no(), no, Samples.cny(amount), Samples.cny(refunded), refunds);
    }

    private RefundableOrder found(String no) {
        return desk.find(CALLER, new OrderNo(no)).orElseThrow();
    }

    private static RefundRequest request(String order, String no, String amount, String before) {
        return new RefundRequest(
                new OrderNo(order), new RefundNo(no), Samples.cny(amount), "returned", Samples.cny(before));
    }

    private static RefundSearch all() {
        return RefundSearch.all(Samples.ONLINE.zone());
    }

    private static RefundSearch numbered(String number) {
        return new RefundSearch(number, Set.of(), null, null, Samples.ONLINE.zone());
    }

    private static List<String> numbers(List<Transaction> refunds) {
        return refunds.stream().map(Transaction::referenceNo).toList();
    }
}
