package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefundTest extends BrowserTest {

    private static final String PARTS = "/refund/W-TRY-PARTS";

    @Test
    @Order(1)
    void anOrderIsFoundAndRefundedInPart() {
        var shell = logIn(SUPERVISOR, "/refund");
        var refund = new RefundPage(shell);
        shell.main().getByLabel("Order no.").first().fill("W-TRY-PARTS");
        shell.main().getByLabel("Order no.").first().press("Enter");
        assertThat(shell.main()).containsText("Order W-TRY-PARTS");

        refund.fill("250.00", "Goods returned");
        refund.review();
        assertThat(refund.lastLook()).containsText("750.00");
        refund.confirm().click();

        assertThat(refund.result("Refund succeeded")).isVisible();
        assertThat(refund.result("Refund succeeded")).isFocused();
        assertThat(shell.main()).containsText("750.00");
        shell.page().getByText("See it in the list").click();
        assertThat(shell.title()).hasText("Refunds");
        assertThat(shell.main()).containsText("W-TRY-PARTS");
    }

    @Test
    @Order(2)
    void anAmountThatCannotBeRefundedIsSaidAtTheField() {
        var shell = logIn(SUPERVISOR, PARTS);
        var refund = new RefundPage(shell);
        refund.fill("", "Goods returned");
        var sentences = Map.of(
                "1000.01", "This is more than is left",
                "0", "The amount must be above zero",
                "-5", "The amount must be above zero",
                "1.234", "Too many digits after the point",
                "1e2", "Enter the amount in digits",
                "", "Enter an amount");
        sentences.forEach((amount, sentence) -> {
            refund.amount().fill(amount);
            refund.review();
            assertThat(shell.main()).containsText(sentence);
            assertThat(refund.lastLook()).isHidden();
            assertThat(refund.reason()).hasValue("Goods returned");
        });
    }

    @Test
    @Order(3)
    void aDoubleClickRefundsOnce() {
        var shell = logIn(SUPERVISOR, PARTS);
        var refund = new RefundPage(shell);
        refund.fill("10.00", "Paid twice");
        var number = refund.number().inputValue();
        refund.review();

        refund.confirm().dblclick();

        assertThat(refund.result("Refund succeeded")).isVisible();
        shell.open(PARTS);
        assertThat(shell.main().locator("li").filter(containing(number))).hasCount(1);
    }

    @Test
    @Order(4)
    void theSameNumberAgainShowsTheFirstResult() {
        var shell = logIn(SUPERVISOR, PARTS);
        var refund = new RefundPage(shell);
        for (var title : new String[] {"Refund succeeded", "This refund was made before"}) {
            refund.fill("20.00", "Out of stock");
            refund.number().fill("SAME-NUMBER-1");
            refund.review();
            refund.confirm().click();
            assertThat(refund.result(title)).isVisible();
            shell.open(PARTS);
        }

        assertThat(shell.main().locator("li").filter(containing("SAME-NUMBER-1")))
                .hasCount(1);
        refund.fill("30.00", "Out of stock");
        refund.number().fill("SAME-NUMBER-1");
        refund.review();
        refund.confirm().click();
        assertThat(shell.main()).containsText("The number SAME-NUMBER-1 belongs to another refund");
        assertThat(refund.amount()).hasValue("30.00");
    }

    @Test
    @Order(5)
    void figuresThatChangedMeanwhileAreRefusedAndRefreshed() {
        var late = logIn(SUPERVISOR, PARTS);
        var lateRefund = new RefundPage(late);
        lateRefund.fill("5.00", "Goods returned");
        var quick = logIn(SUPERVISOR, PARTS);
        var quickRefund = new RefundPage(quick);
        quickRefund.fill("7.00", "Goods returned");
        quickRefund.review();
        quickRefund.confirm().click();
        assertThat(quickRefund.result("Refund succeeded")).isVisible();

        lateRefund.review();
        lateRefund.confirm().click();

        assertThat(late.main()).containsText("Somebody refunded this order meanwhile");
        assertThat(lateRefund.amount()).hasValue("5.00");
        lateRefund.review();
        lateRefund.confirm().click();
        assertThat(lateRefund.result("Refund succeeded")).isVisible();
    }

    @Test
    @Order(6)
    void theWholeAmountIsRefundedAndThenNothingIsLeft() {
        var shell = logIn(SUPERVISOR, "/refund/W-TRY-REFUND");
        var refund = new RefundPage(shell);
        refund.full();
        assertThat(refund.amount()).hasValue("128.00");
        refund.fill("128.00", "Order cancelled");
        refund.review();
        refund.confirm().click();
        assertThat(refund.result("Refund succeeded")).isVisible();

        shell.open("/refund/W-TRY-REFUND");

        assertThat(shell.main()).containsText("Nothing is left to refund");
        assertThat(refund.amount()).isDisabled();
    }

    @Test
    @Order(7)
    void aDeclinedRefundSaysWhyAndWhatToDo() {
        var shell = logIn(SUPERVISOR, "/refund/W-TRY-DECLINED");
        var refund = new RefundPage(shell);
        refund.full();
        refund.fill("50.51", "Order cancelled");
        refund.review();
        refund.confirm().click();

        assertThat(refund.result("Refund declined")).isVisible();
        assertThat(shell.main()).containsText("does not have enough money for it (code 51)");
        assertThat(shell.main()).containsText("Nothing was refunded");
    }

    @Test
    @Order(8)
    void aSilentAcquirerIsAskedUntilTheResultIsKnown() {
        var shell = logIn(SUPERVISOR, "/refund/W-TRY-SILENT");
        var refund = new RefundPage(shell);
        refund.fill("50.68", "Order cancelled");
        refund.review();
        refund.confirm().click();

        assertThat(refund.result("Waiting for the acquirer")).isVisible();
        assertThat(shell.main()).containsText("Do not refund it again");
        assertThat(refund.result("Refund succeeded")).isVisible(patiently());
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(120_000);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
