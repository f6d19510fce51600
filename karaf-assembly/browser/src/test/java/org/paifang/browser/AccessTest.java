package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        SUPERVISOR + ", query.transactions refund.create refund.list",
        CLERK + ", query.transactions",
        OFFLINE_SUPERVISOR + ", query.transactions refund.create refund.list",
        OFFLINE_CLERK + ", query.transactions",
        BANK + ", ''",
    })
    void theMenuIsWhatEditionProfileAndPermissionsLeave(String operator, String items) {
        var shell = logIn(operator, "/");

        assertThat(String.join(" ", shell.menu())).isEqualTo(items);
    }

    @ParameterizedTest
    @CsvSource({
        CLERK + ", /refund, Refund is not open to you, You do not have the right to open this",
        CLERK + ", /refund/W-TRY-REFUND, Refund is not open to you, You do not have the right to open this",
        CLERK + ", /refunds, Refunds is not open to you, You do not have the right to open this",
        OFFLINE_CLERK + ", /refund, Refund is not open to you, You do not have the right to open this",
        BANK + ", /refund, Refund is not open to you, not offered for your kind of merchant",
        BANK + ", /transactions, Transactions is not open to you, not offered for your kind of merchant",
        SUPERVISOR + ", /nothing, There is nothing at this address, Check the address",
    })
    void aTypedAddressThatIsNotGivenSaysWhy(String operator, String address, String title, String sentence) {
        var shell = logIn(operator, address);

        assertThat(shell.title()).hasText(title);
        assertThat(shell.main()).containsText(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "/refund/P-TRY-REFUND, Your merchant has no order with this number",
        "/refund/W-NO-SUCH-ORDER, Your merchant has no order with this number",
        "/transactions/P-TRY-REFUND, Check the number",
        "/transactions/W-NO-SUCH-ORDER, Check the number",
    })
    void anotherMerchantsOrderLooksLikeOneThatDoesNotExist(String address, String sentence) {
        var shell = logIn(SUPERVISOR, address);

        assertThat(shell.main()).containsText(sentence);
        assertThat(shell.main()).not().containsText("128.00");
    }
}
