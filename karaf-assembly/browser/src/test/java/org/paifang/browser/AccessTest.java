package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest extends BrowserTest {

    private static final String TRANSACTIONS =
            "query.transactions query.account refund.create refund.list refund.batches";
    private static final String HOUSE = " services.apply services.contract services.log approvals.inbox"
            + " operators.list operators.roles operators.counters personal.mine";
    private static final String SUPERVISORS_MENU = TRANSACTIONS + " api-keys.list" + HOUSE;
    /** The API is something to apply for. */
    private static final String OFFLINE_SUPERVISORS_MENU = TRANSACTIONS + HOUSE;

    private static final String CLERKS_MENU = "query.transactions query.account personal.mine";
    private static final String BANKS_MENU = "merchants.list merchants.applications profiles.design profiles.explain"
            + " functions.list audit.log approvals.inbox operators.list operators.roles personal.mine";

    @ParameterizedTest
    @CsvSource({
        SUPERVISOR + ", " + SUPERVISORS_MENU,
        CLERK + ", " + CLERKS_MENU,
        OFFLINE_SUPERVISOR + ", " + OFFLINE_SUPERVISORS_MENU,
        OFFLINE_CLERK + ", " + CLERKS_MENU,
        BANK + ", " + BANKS_MENU,
    })
    void theMenuIsWhatEditionProfileAndPermissionsLeave(String operator, String items) {
        var shell = logIn(operator, "/");

        assertThat(String.join(" ", shell.menu())).isEqualTo(items);
    }

    @Test
    void aTypedAddressThatIsNotGivenSaysWhy() {
        var noRight = "You do not have the right to open this";
        var notOffered = "not offered for your kind of merchant";
        var clerk = logIn(CLERK, "/refund");
        assertRefused(clerk, "Refund is not open to you", noRight);
        assertRefused(open(clerk, "/refund/W-TRY-REFUND"), "Refund is not open to you", noRight);
        assertRefused(open(clerk, "/refunds"), "Refunds is not open to you", noRight);
        assertRefused(open(clerk, "/nothing"), "There is nothing at this address", "Check the address");
        assertRefused(logIn(OFFLINE_CLERK, "/refund"), "Refund is not open to you", noRight);
        var bank = logIn(BANK, "/refund");
        assertRefused(bank, "Refund is not open to you", notOffered);
        assertRefused(open(bank, "/transactions"), "Transactions is not open to you", notOffered);
    }

    @Test
    void anotherMerchantsOrderLooksLikeOneThatDoesNotExist() {
        var shell = logIn(SUPERVISOR, "/");
        for (var order : List.of("P-TRY-REFUND", "W-NO-SUCH-ORDER")) {
            assertThat(open(shell, "/refund/" + order).main())
                    .containsText("Your merchant has no order with this number");
            assertThat(shell.main()).not().containsText("128.00");
            assertThat(open(shell, "/transactions/" + order).main()).containsText("There is no such order");
            assertThat(shell.main()).not().containsText("128.00");
        }
    }

    private static Shell open(Shell shell, String address) {
        shell.open(address);
        return shell;
    }

    private static void assertRefused(Shell shell, String title, String sentence) {
        assertThat(shell.title()).hasText(title);
        assertThat(shell.main()).containsText(sentence);
    }
}
