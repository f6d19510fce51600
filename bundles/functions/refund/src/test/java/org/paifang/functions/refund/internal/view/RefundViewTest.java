package org.paifang.functions.refund.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.functions.refund.internal.domain.RefundRequest;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.Samples;

class RefundViewTest extends PageTest {

    private final RefundView view = new RefundView(desk, submission, numbers, session);
    private final RefundEntry entry = view.order.entry;
    private final RefundResult result = view.order.result;

    @ParameterizedTest
    @CsvSource({"W1, refund.create/W1", "' W1 ', refund.create/W1"})
    void findingAnOrderGoesToItsAddress(String typed, String address) {
        view.finder.number.setValue(typed);
        view.finder.find.click();

        assertThat(session.navigations()).containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "W 1", "<script>"})
    void whatIsNoOrderNumberIsSaidBeforeAnythingIsAsked(String typed) {
        view.finder.number.setValue(typed);
        view.finder.find.click();

        assertThat(session.navigations()).isEmpty();
        assertThat(view.finder.number.isInvalid()).isTrue();
        assertThat(view.finder.number.getErrorMessage()).startsWith("Enter the order number");
    }

    @ParameterizedTest
    @CsvSource({"W9", "P1", "no number!"})
    void anUnknownAndAnotherMerchantsOrderGetTheSameSentence(String no) {
        payments.paid(Samples.OFFLINE.no(), "P1", Samples.cny("100"), Samples.cny("0"), 0);

        view.addressChanged(List.of(no));

        assertThat(view.order.isVisible()).isFalse();
        assertThat(view.finder.number.getErrorMessage())
                .isEqualTo("Your merchant has no order with this number. Check the number and search again.");
        assertThat(view.finder.number.getValue()).isEqualTo(no);
    }

    private void askForAnArchivedOne() {
        paid("W1", "100.00", "0.00");
        payments.archive(Samples.ONLINE.no(), "W1");
        view.addressChanged(List.of("W1"));
        fill("30.00", "Goods returned");
        confirm();
        session.runBackground();
    }

    @Test
    void anArchivedOrderSaysThatItsRefundTakesLonger() {
        paid("W1", "100.00", "0.00");
        payments.archive(Samples.ONLINE.no(), "W1");

        view.addressChanged(List.of("W1"));

        assertThat(view.order.facts.archived.isVisible()).isTrue();
        assertThat(view.order.historical.isVisible()).isTrue();
        assertThat(text(view.order.historical)).contains("in the archive", "takes longer");
        assertThat(entry.review.isEnabled()).isTrue();

        paid("W2", "100.00", "0.00");
        view.addressChanged(List.of("W2"));
        assertThat(view.order.facts.archived.isVisible()).isFalse();
        assertThat(view.order.historical.isVisible()).isFalse();
    }

    @Test
    void anArchivedOrdersRefundIsFollowedUntilItIsMade() {
        askForAnArchivedOne();

        assertThat(view.order.accepted.isVisible()).isTrue();
        assertThat(text(view.order.accepted)).contains("Accepted, and being worked on", "30.00", "W1");
        assertThat(entry.isVisible()).isFalse();
        assertThat(view.order.historical.isVisible()).isFalse();
        session.passTime();
        session.runBackground();
        assertThat(view.order.accepted.isVisible()).isTrue();

        history.run(payments, profiles);
        session.passTime();
        session.runBackground();
        session.runBackground();

        assertThat(view.order.accepted.isVisible()).isFalse();
        assertThat(result.title.getText()).isEqualTo("Refund succeeded");
        assertThat(text(view.order.facts)).contains("70.00");
        assertThat(view.order.facts.archived.isVisible()).isFalse();
    }

    @Test
    void anArchivedOrdersRefundThatIsRefusedInTheEndSaysWhyAndCanBeTriedAgain() {
        askForAnArchivedOne();
        payments.refundArchived(new Refunds.Command(
                Samples.CLERK,
                new OrderNo("W1"),
                new RefundNo("faster"),
                Samples.cny("80.00"),
                "x",
                null,
                new Refunds.Limits(365, 50)));

        history.run(payments, profiles);
        session.passTime();
        session.runBackground();

        assertThat(view.order.accepted.title.getText()).isEqualTo("Nothing was refunded");
        assertThat(session.waitsForTime()).isFalse();
        button(view.order.accepted, "Try again with a new number").click();
        assertThat(view.order.accepted.isVisible()).isFalse();
        assertThat(entry.isVisible()).isTrue();
    }

    @Test
    void whoComesBackSeesWhatIsUnderWay() {
        askForAnArchivedOne();
        history.pause("job.broken");

        view.addressChanged(List.of("W1"));
        session.runBackground();

        assertThat(text(view.order.underWay)).contains("Refunds of archived orders", "30.00", "Paused");
        history.pause(null);
        history.run(payments, profiles);
        view.addressChanged(List.of("W1"));
        session.runBackground();
        assertThat(view.order.underWay.isVisible()).isFalse();
    }

    @Test
    void whatOthersMustAgreeToSaysSoAndHoldsNothing() {
        approvals.people(2);
        paid("W-1", "100.00", "0.00");
        view.addressChanged(List.of("W-1"));
        entry.amount.setValue("30.00");
        entry.reason.setValue("Goods returned");
        session.runBackground();
        confirm();
        session.runBackground();

        assertThat(view.order.asked.isVisible()).isTrue();
        assertThat(text(view.order.asked)).contains("Waits for approval of 2 persons", "W-1");
        assertThat(view.order.entry.isVisible()).isFalse();
        assertThat(view.order.result.isVisible()).isFalse();
        assertThat(text(view.order.facts)).contains("100.00").doesNotContain("30.00");
        session.runBackground();
        assertThat(text(view.order.waiting)).contains("Refunds that wait for approval", "30.00");
    }

    @Test
    void anOrderShowsWhatIsLeftOfItAndItsRefunds() {
        paid("W1", "100", "0");
        desk.refund(
                session.caller(),
                new RefundRequest(
                        new OrderNo("W1"), new RefundNo("R1"), Samples.cny("30"), "Goods returned", Samples.cny("0")));

        view.addressChanged(List.of("W1"));

        assertThat(text(view.order.facts))
                .contains("Order W1", "CNY\u00a0100.00", "CNY\u00a030.00", "CNY\u00a070.00", "R1", "Goods returned");
        assertThat(entry.review.isEnabled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100, 100, Nothing is left to refund", "100, 0, This order was paid more than 365 days ago"})
    void aClosedOrderSaysWhyBeforeAnythingIsTyped(String paid, String refunded, String sentence) {
        paid("W1", paid, refunded);
        clock.advance(Duration.ofDays(366));

        view.addressChanged(List.of("W1"));

        assertThat(view.order.closed.isVisible()).isTrue();
        assertThat(text(view.order.closed)).contains(sentence);
        assertThat(entry.amount.isEnabled()).isFalse();
        assertThat(entry.review.isEnabled()).isFalse();
    }

    @Test
    void anUnpaidOrderSaysSo() {
        payments.unpaid(Samples.ONLINE.no(), "W1", Samples.cny("100"));

        view.addressChanged(List.of("W1"));

        assertThat(text(view.order.closed)).contains("This order was not paid");
    }

    @Test
    void theFullAmountIsWhatIsLeft() {
        paid("W1", "1234.50", "34.50");
        view.addressChanged(List.of("W1"));

        entry.full.click();

        assertThat(entry.amount.getValue()).isEqualTo("1200.00");
    }

    @Test
    void noMoneyMovesBeforeTheLastLook() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        session.runBackground();

        entry.review.click();

        assertThat(view.order.confirm.isOpened()).isTrue();
        assertThat(text(view.order.confirm)).contains("CNY\u00a040.00", "CNY\u00a060.00", "Goods returned");
        view.order.confirm.cancel.click();
        assertThat(view.order.confirm.isOpened()).isFalse();
        assertThat(session.waiting()).isZero();
        assertThat(payments.commands()).isEmpty();
        assertThat(entry.amount.getValue()).isEqualTo("40");
    }

    @Test
    void whileTheAcquirerIsAskedNothingCanBeChanged() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        confirm();

        assertThat(entry.progress.isVisible()).isTrue();
        assertThat(entry.review.isEnabled()).isFalse();
        assertThat(payments.commands()).isEmpty();

        session.runBackground();

        assertThat(entry.progress.isVisible()).isFalse();
        assertThat(payments.commands()).hasSize(1);
    }

    @Test
    void aRefundThatSucceededShowsItsResultAndTheNewFigures() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        confirm();
        session.runBackground();

        assertThat(result.title.getText()).isEqualTo("Refund succeeded");
        assertThat(result.sentence.getText()).isEqualTo("CNY\u00a040.00 of order W1 goes back to the payer.");
        assertThat(text(view.order.facts)).contains("CNY\u00a060.00");
        assertThat(entry.isVisible()).isFalse();
        assertThat(session.waitsForTime()).isFalse();
    }

    @Test
    void theRestCanBeRefundedUnderANewNumber() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        confirm();
        session.runBackground();
        var first = entry.number.getValue();

        button(result, "Refund more of this order").click();

        assertThat(result.isVisible()).isFalse();
        assertThat(entry.isVisible()).isTrue();
        assertThat(entry.amount.getValue()).isEmpty();
        assertThat(entry.number.getValue()).isNotEqualTo(first);
        entry.full.click();
        assertThat(entry.amount.getValue()).isEqualTo("60.00");
    }

    @Test
    void afterTheWholeAmountNothingMoreIsOffered() {
        paid("W1", "100", "0");
        fill("100", "Goods returned");
        confirm();
        session.runBackground();

        assertThat(text(result)).doesNotContain("Refund more of this order");
        assertThat(view.order.closed.isVisible()).isFalse();
    }

    @Test
    void aSecondClickBeforeTheAnswerRefundsOnce() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        confirm();
        view.order.confirm.confirm.click();
        view.order.review();
        view.order.confirm.confirm.click();
        session.runBackground();
        session.runBackground();

        assertThat(payments.refunds()).hasSize(1);
    }

    @Test
    void theSameNumberAgainShowsTheFirstResult() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        entry.number.setValue("MY-1");
        confirm();
        session.runBackground();
        view.addressChanged(List.of("W1"));
        fill("40", "Goods returned");
        entry.number.setValue("MY-1");
        confirm();
        session.runBackground();

        assertThat(payments.refunds()).hasSize(1);
        assertThat(result.title.getText()).isEqualTo("This refund was made before");
        assertThat(result.sentence.getText()).contains("Nothing was refunded a second time");
    }

    @Test
    void theSameNumberWithOtherContentIsSaidAtTheNumber() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        entry.number.setValue("MY-1");
        confirm();
        session.runBackground();
        view.addressChanged(List.of("W1"));
        fill("50", "Goods returned");
        entry.number.setValue("MY-1");
        confirm();
        session.runBackground();

        assertThat(entry.number.isInvalid()).isTrue();
        assertThat(entry.number.getErrorMessage()).contains("MY-1 belongs to another refund");
        assertThat(entry.amount.getValue()).isEqualTo("50");
        entry.newNumber.click();
        assertThat(entry.number.isInvalid()).isFalse();
        assertThat(entry.number.getValue()).isNotEqualTo("MY-1");
    }

    @Test
    void aRefundByAnybodyElseMeanwhileIsRefusedWithFreshFigures() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        paid("W1", "100", "25");
        confirm();
        session.runBackground();

        assertThat(text(entry.notice)).contains("Somebody refunded this order meanwhile: CNY\u00a025.00");
        assertThat(text(view.order.facts)).contains("CNY\u00a075.00");
        assertThat(entry.amount.getValue()).isEqualTo("40");
        assertThat(entry.review.isEnabled()).isTrue();
        assertThat(payments.refunds()).isEmpty();

        confirm();
        session.runBackground();
        assertThat(payments.refunds()).extracting(Transaction::amount).containsExactly(Samples.cny("40"));
    }

    @ParameterizedTest
    @CsvSource({
        "05, The card issuer refused without a reason (code 05)",
        "51, Your settlement account does not have enough money",
        "54, The payer has an expired card (code 54)",
        "61, The amount is above the limit (code 61)",
        "91, The card issuer cannot be reached (code 91)",
        "96, The acquirer had a fault (code 96)",
        "X7, The acquirer declined with code X7",
        ", The request did not reach the acquirer",
    })
    void aDeclinedRefundSaysWhy(String code, String sentence) {
        paid("W1", "100", "0");
        payments.answer(TransactionStatus.FAILED, code);
        fill("40", "Goods returned");
        confirm();
        session.runBackground();

        assertThat(result.title.getText()).isEqualTo("Refund declined");
        assertThat(result.sentence.getText()).contains(sentence, "Nothing was refunded");
    }

    @Test
    void aDeclinedRefundIsTriedAgainUnderANewNumberWithNothingTypedLost() {
        paid("W1", "100", "0");
        payments.answer(TransactionStatus.FAILED, "91");
        fill("40", "My own words");
        confirm();
        session.runBackground();
        var first = entry.number.getValue();

        button(result, "Try again with a new number").click();

        assertThat(entry.amount.getValue()).isEqualTo("40");
        assertThat(entry.reason.getValue()).isEqualTo("My own words");
        assertThat(entry.number.getValue()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"SUCCEEDED, Refund succeeded", "FAILED, Refund declined"})
    void anUnknownResultTurnsIntoTheFinalOneByItself(TransactionStatus last, String title) {
        paid("W1", "100", "0");
        payments.answer(TransactionStatus.UNKNOWN, null);
        fill("40", "Goods returned");
        entry.number.setValue("MY-1");
        confirm();
        session.runBackground();
        assertThat(result.title.getText()).isEqualTo("Waiting for the acquirer");
        assertThat(result.sentence.getText()).contains("Do not refund it again");

        session.passTime();
        session.runBackground();
        assertThat(result.title.getText()).isEqualTo("Waiting for the acquirer");

        payments.resolve("MY-1", last, "05");
        session.passTime();
        session.runBackground();

        assertThat(result.title.getText()).isEqualTo(title);
        assertThat(session.waitsForTime()).isFalse();
    }

    @Test
    void thePageStopsAskingAtLastAndAsksOnDemand() {
        paid("W1", "100", "0");
        payments.answer(TransactionStatus.UNKNOWN, null);
        fill("40", "Goods returned");
        entry.number.setValue("MY-1");
        confirm();
        session.runBackground();
        while (session.waitsForTime()) {
            session.passTime();
            session.runBackground();
        }
        assertThat(session.delays()).isEqualTo(OrderRefund.WATCH);
        assertThat(result.sentence.getText()).contains("still did not answer");

        payments.resolve("MY-1", TransactionStatus.SUCCEEDED, "00");
        button(result, "Check now").click();
        session.runBackground();

        assertThat(result.title.getText()).isEqualTo("Refund succeeded");
    }

    @Test
    void theBrokenLineWhileWatchingIsTriedAgain() {
        paid("W1", "100", "0");
        payments.answer(TransactionStatus.UNKNOWN, null);
        fill("40", "Goods returned");
        confirm();
        session.runBackground();
        payments.breakWith(new IllegalStateException("no database"));
        session.passTime();
        session.runBackground();

        assertThat(session.waitsForTime()).isTrue();
        assertThat(result.title.getText()).isEqualTo("Waiting for the acquirer");
    }

    @Test
    void anotherOrderIsNotWatchedForTheFirst() {
        paid("W1", "100", "0");
        paid("W2", "100", "0");
        payments.answer(TransactionStatus.UNKNOWN, null);
        fill("40", "Goods returned");
        confirm();
        session.runBackground();

        view.addressChanged(List.of("W2"));

        assertThat(session.waitsForTime()).isFalse();
        assertThat(result.isVisible()).isFalse();
    }

    @Test
    void whenItIsNotKnownWhatHappenedTheSameNumberIsTriedAgain() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        var number = entry.number.getValue();
        payments.breakWith(new IllegalStateException("no database"));
        confirm();
        session.runBackground();

        assertThat(text(entry.notice)).contains("Try again with the same refund number");
        assertThat(entry.amount.getValue()).isEqualTo("40");
        assertThat(entry.number.getValue()).isEqualTo(number);
        payments.breakWith(null);
        confirm();
        session.runBackground();
        assertThat(result.title.getText()).isEqualTo("Refund succeeded");
    }

    @Test
    void aRightTakenAwayMeanwhileIsSaidPlainly() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        access.set("refund.create", Verdict.NOT_PERMITTED);
        confirm();
        session.runBackground();

        assertThat(text(entry.notice)).contains("You do not have the right");
        assertThat(payments.commands()).isEmpty();
    }

    @Test
    void everythingWrongStandsAtItsField() {
        paid("W1", "100", "0");
        fill("100.01", "");
        entry.number.setValue("not a number");

        entry.review.click();

        assertThat(view.order.confirm.isOpened()).isFalse();
        assertThat(entry.amount.getErrorMessage())
                .isEqualTo("This is more than is left. Enter CNY\u00a0100.00 or less.");
        assertThat(entry.reason.getErrorMessage()).startsWith("Say why the money goes back");
        assertThat(entry.number.getErrorMessage()).startsWith("A refund number is up to 64");
        entry.reason.setValue("Goods returned");
        assertThat(entry.reason.isInvalid()).isFalse();
    }

    @Test
    void theLanguageChangesAndWhatWasTypedStays() {
        paid("W1", "100", "0");
        fill("100.01", "My own words");
        entry.review.click();

        session.speak(Languages.TRADITIONAL_CHINESE);

        assertThat(entry.amount.getLabel()).isEqualTo("退款金額");
        assertThat(entry.amount.getErrorMessage()).isEqualTo("超過可退金額，請輸入不超過 CNY\u00a0100.00 的金額。");
        assertThat(entry.amount.getValue()).isEqualTo("100.01");
        assertThat(entry.reason.getValue()).isEqualTo("My own words");
        assertThat(text(view.order.facts)).contains("訂單 W1");
    }

    @Test
    void theResultChangesItsLanguageToo() {
        paid("W1", "100", "0");
        fill("40", "Goods returned");
        confirm();
        session.runBackground();

        session.speak(Languages.SIMPLIFIED_CHINESE);

        assertThat(result.title.getText()).isEqualTo("退款成功");
    }

    @Test
    void linksToOtherPagesAreThereWhileTheseAreOpen() {
        paid("W1", "100", "0");
        view.addressChanged(List.of("W1"));
        assertThat(text(view.order.facts)).doesNotContain("See the whole order");

        session.open(OrderFacts.TRANSACTIONS, "transactions").open(RefundRights.LIST_ITEM, "refunds");
        fill("40", "Goods returned");
        confirm();
        session.runBackground();

        assertThat(text(view.order.facts)).contains("See the whole order");
        assertThat(text(result)).contains("See it in the list");
    }

    @Test
    void theOrdersOwnAddressComesBackToLookingForAnother() {
        paid("W1", "100", "0");
        view.addressChanged(List.of("W1"));

        view.addressChanged(List.of());

        assertThat(view.order.isVisible()).isFalse();
        assertThat(view.finder.number.isInvalid()).isFalse();
    }

    @Test
    void whatIsAskedForIsWhatWasConfirmed() {
        paid("W1", "100", "10");
        fill("0.01", " Paid twice ");
        var number = entry.number.getValue();
        confirm();
        session.runBackground();

        assertThat(payments.commands()).singleElement().satisfies(command -> {
            assertThat(command.amount()).isEqualTo(new Money(1, Samples.CNY));
            assertThat(command.reason()).isEqualTo("Paid twice");
            assertThat(command.no()).isEqualTo(new RefundNo(number));
            assertThat(command.expectedRefunded()).isEqualTo(Samples.cny("10"));
        });
    }

    private void fill(String amount, String reason) {
        if (!view.order.isVisible()) {
            view.addressChanged(List.of("W1"));
        }
        entry.amount.setValue(amount);
        entry.reason.setValue(reason);
    }

    private void confirm() {
        if (!view.order.confirm.isOpened()) {
            entry.review.click();
        }
        view.order.confirm.confirm.click();
    }
}
