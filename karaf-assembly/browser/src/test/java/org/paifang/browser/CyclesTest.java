package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A function comes, is used in a page that stays open, is updated, and goes; again and again. A few times here, so that no
 * class of it stays; a thousand times for bench/README.md with {@code -Dcycles=1000}, which prints what the JVM holds.
 */
class CyclesTest extends BrowserTest {

    private static final Logger LOG = LoggerFactory.getLogger(CyclesTest.class);
    private static final int CYCLES = Integer.getInteger("cycles", 6);
    private static final int BETWEEN_READINGS = Integer.getInteger("cycles.reading", 50);
    private static final String ITS_CLASS = "org.paifang.samples.promotions.internal.PromotionsFunction";

    /** One may be held by what looked at it last. */
    private static final int BEARABLE_GENERATIONS = 2;

    @AfterEach
    void takeItAway() {
        new Promotions(stage.distribution()).removeIfHere();
    }

    @Test
    void nothingStaysOfAFunctionThatCameAndWent() {
        var promotions = new Promotions(stage.distribution());
        var page = logIn(SUPERVISOR, "/transactions");
        promotions.install();
        page.open("/campaigns");
        promotions.remove();
        for (var cycle = 1; cycle <= CYCLES; cycle++) {
            assertThat(page.title()).hasText("Campaigns is no longer available");
            promotions.awaitDrained();
            if (cycle % BETWEEN_READINGS == 1) {
                read(cycle - 1);
            }
            promotions.install();
            assertThat(page.title()).hasText("Campaigns");
            assertThat(heading(page, "Budget")).isVisible();
            assertThat(page.page().request().get("/campaigns").status()).isEqualTo(200);

            promotions.update();
            page.main().locator(".pf-renewal vaadin-button").click();
            assertThat(heading(page, "At most")).isVisible();

            promotions.remove();
        }
        assertThat(page.title()).hasText("Campaigns is no longer available");
        promotions.awaitDrained();
        assertThat(read(CYCLES).generations()).isLessThanOrEqualTo(BEARABLE_GENERATIONS);
    }

    private Memory read(int cycles) {
        var memory = Memory.of(stage.distribution().pid(), ITS_CLASS);
        LOG.info("after {} cycles: {}", cycles, memory);
        return memory;
    }

    private static Locator heading(Shell page, String text) {
        return page.main()
                .locator("vaadin-grid-cell-content")
                .getByText(text, new Locator.GetByTextOptions().setExact(true));
    }
}
