package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Functions come and go while people work. */
class LiveTest extends BrowserTest {

    /** Whatever happened, the tests after these find everything in its place. */
    @AfterEach
    void bringRefundBack() {
        if (!stage.distribution().status().contains("refund.create")) {
            stage.distribution().console("feature:install paifang-refund");
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(LiveTest.class);
    private static final int TIMES = 10;
    private static final String KEPT = "window.keptSinceTheBeginning";

    @Test
    void aFunctionGoesAndComesTenTimesUnderOpenPagesAndNothingElseNoticesIt() {
        var watcher = logIn(stage.visitorWhoSpeaks("zh-TW"), SUPERVISOR, "/refund/W-TRY-PARTS");
        var worker = logIn(OFFLINE_SUPERVISOR, "/transactions");
        remember(watcher);
        remember(worker);
        try (var requests = Requests.start(stage.distribution().address(), worker.page())) {
            for (var time = 0; time < TIMES; time++) {
                whileSomebodyWorks(worker, "feature:uninstall paifang-refund");
                assertThat(watcher.title()).hasText("「退款」已無法使用");
                assertThat(watcher.menuItem("refund.create")).hasCount(0);
                assertThat(worker.menuItem("refund.create")).hasCount(0);

                whileSomebodyWorks(worker, "feature:install paifang-refund");
                assertThat(watcher.menuItem("refund.create")).isVisible();
                assertThat(watcher.menuItem("refund.list")).isVisible();
                assertThat(worker.menuItem("refund.create")).isVisible();
                assertThat(watcher.main()).containsText("訂單 W-TRY-PARTS");
            }
            assertThat(requests.failures()).isEmpty();
            assertThat(requests.answered()).isGreaterThan(TIMES);
        }
        assertThat(isKept(watcher))
                .as("the watching page was never loaded again")
                .isTrue();
        assertThat(isKept(worker)).as("the working page was never loaded again").isTrue();
    }

    /** Prints how soon, for bench/README.md. */
    @Test
    void anItemShowsInAPageThatNobodyTouches() {
        var watcher = logIn(SUPERVISOR, "/transactions");
        var times = new ArrayList<String>();
        for (var time = 0; time < 5; time++) {
            stage.distribution().console("feature:uninstall paifang-refund");
            assertThat(watcher.menuItem("refund.create")).hasCount(0);
            var began = System.nanoTime();
            stage.distribution().console("feature:install paifang-refund");
            var ended = System.nanoTime();
            assertThat(watcher.menuItem("refund.create")).isVisible();
            times.add(
                    "%.2f s (the command %.2f s)".formatted((System.nanoTime() - began) / 1e9, (ended - began) / 1e9));
        }
        LOG.info("From feature:install to its item in an open page: {}", String.join(", ", times));
    }

    @Test
    void theShellAloneComesBackClean() {
        var before = logIn(SUPERVISOR, "/transactions");
        remember(before);

        stage.distribution().console("bundle:restart org.paifang.platform.shell");

        before.page().waitForFunction("() => " + KEPT + " !== true");
        before.awaitReady();
        assertThat(before.title()).hasText("Transactions");
        before.open("/refund/W-TRY-PARTS");
        assertThat(before.main()).containsText("Order W-TRY-PARTS");
        assertThat(before.menuItem("refund.create")).isVisible();
        var after = logIn(OFFLINE_CLERK, "/transactions");
        assertThat(after.title()).hasText("Transactions");
        assertThat(stage.distribution().status()).contains("No problems");
    }

    /** Runs the command and lets somebody click on until it has ended, and once more. */
    private void whileSomebodyWorks(Shell worker, String command) {
        var running = CompletableFuture.supplyAsync(() -> stage.distribution().console(command));
        do {
            click(worker);
        } while (!running.isDone());
        running.join();
        click(worker);
    }

    private static void click(Shell worker) {
        worker.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Search"))
                .click();
        assertThat(worker.title()).hasText("Transactions");
        assertThat(worker.main().locator("a.pq-link:visible").first()).isVisible();
    }

    private static void remember(Shell shell) {
        shell.page().evaluate(KEPT + " = true");
    }

    private static boolean isKept(Shell shell) {
        return Boolean.TRUE.equals(shell.page().evaluate(KEPT + " === true"));
    }
}
