package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Twenty pages are open, on phones and desks and in three languages, while a function changes. Takes minutes, so it runs
 * when it is asked for: {@code -Drounds=2}, five changes each.
 */
@EnabledIfSystemProperty(named = "rounds", matches = "\\d+")
class ManyPagesTest extends BrowserTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 1);
    private static final String KEPT = "window.keptSinceTheBeginning";

    /** What a page of the function says in one language. */
    private record Words(String language, String title, String open, String gone, String renewed) {}

    private static final List<Words> LANGUAGES = List.of(
            new Words(
                    "en-US",
                    "Campaigns",
                    "New campaign",
                    "Campaigns is no longer available",
                    "“Campaigns” is served in another version now. What you have typed stays until you load it."),
            new Words("zh-CN", "优惠活动", "新建活动", "“优惠活动”已不可用", "“优惠活动”已换用另一个版本。加载之前，您已输入的内容会保留。"),
            new Words("zh-TW", "優惠活動", "新增活動", "「優惠活動」已無法使用", "「優惠活動」已換用另一個版本。載入之前，您已輸入的內容會保留。"));

    /** Who works elsewhere, two pages each. */
    private static final List<List<String>> ELSEWHERE = List.of(
            List.of(SUPERVISOR, "/transactions", "/refund/W-TRY-PARTS"),
            List.of(OFFLINE_SUPERVISOR, "/refunds", "/"),
            List.of(CLERK, "/transactions", "/"),
            List.of(OFFLINE_CLERK, "/transactions/P-TRY-PARTS", "/transactions"),
            List.of(BANK, "/", "/functions"));

    private final List<String> broken = new ArrayList<>();
    private final List<Shell> all = new ArrayList<>();

    /** A page of the function that changes, in which somebody has typed. */
    private record Worker(Shell shell, Words words, String typed) {

        Locator typedField() {
            return shell.page()
                    .locator("vaadin-dialog-overlay[opened] vaadin-text-field input")
                    .first();
        }

        Locator banner() {
            return shell.main().locator(".pf-renewal");
        }
    }

    @AfterEach
    void takeItAway() {
        new Promotions(stage.distribution()).removeIfHere();
    }

    @Test
    void nobodyLosesAnythingWhileAFunctionChanges() {
        var promotions = new Promotions(stage.distribution());
        promotions.install();
        var workers = workers();
        elsewhere();
        assertThat(all).hasSize(20);
        all.forEach(shell -> shell.page().evaluate(KEPT + " = true"));

        for (var round = 0; round < ROUNDS; round++) {
            workers.forEach(ManyPagesTest::type);
            promotions.update();
            workers.forEach(ManyPagesTest::isOfferedTheOther);
            promotions.goBack();
            workers.forEach(ManyPagesTest::isOfferedNothing);
            promotions.update();
            workers.forEach(ManyPagesTest::isOfferedTheOther);
            workers.forEach(ManyPagesTest::takeTheOther);
            workers.forEach(ManyPagesTest::type);
            promotions.remove();
            workers.forEach(worker ->
                    assertThat(worker.shell().title()).hasText(worker.words().gone()));
            promotions.install();
            workers.forEach(worker ->
                    assertThat(worker.shell().title()).hasText(worker.words().title()));
        }

        for (var shell : all) {
            assertThat(shell.page().evaluate(KEPT + " === true"))
                    .as("%s was never loaded again", shell.page().url())
                    .isEqualTo(true);
            assertThat(shell.page().locator(".v-system-error")).hasCount(0);
            assertThat(shell.page().locator("vaadin-notification-card")).hasCount(0);
            assertThat(shell.page().locator("vaadin-connection-indicator[offline]"))
                    .hasCount(0);
        }
        assertThat(broken).isEmpty();
        assertThat(stage.distribution().status()).contains("No problems");
    }

    /** Ten pages on the function, of two merchants: every language on a desk and on a phone. */
    private List<Worker> workers() {
        var workers = new ArrayList<Worker>();
        for (var i = 0; i < 5; i++) {
            var words = LANGUAGES.get(i % LANGUAGES.size());
            var page = stage.visitorWhoSpeaks(words.language(), i % 2 == 1);
            var first = logIn(page, i < 3 ? SUPERVISOR : OFFLINE_SUPERVISOR, "/campaigns");
            var second = new Shell(page.context().newPage());
            second.open("/campaigns");
            for (var shell : List.of(first, second)) {
                assertThat(shell.title()).hasText(words.title());
                workers.add(new Worker(watched(shell), words, "Spring " + workers.size()));
            }
        }
        return workers;
    }

    private void elsewhere() {
        for (var who : ELSEWHERE) {
            var page = stage.visitor();
            var second = page.context().newPage();
            watched(logIn(page, who.get(0), who.get(1)));
            var shell = new Shell(second);
            shell.open(who.get(2));
            watched(shell);
        }
    }

    private Shell watched(Shell shell) {
        var page = shell.page();
        page.onPageError(error -> broken.add(page.url() + " " + error));
        page.onCrash(crashed -> broken.add(page.url() + " crashed"));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                broken.add(response.url() + " answered " + response.status());
            }
        });
        all.add(shell);
        return shell;
    }

    private static void type(Worker worker) {
        worker.shell()
                .main()
                .locator("vaadin-button")
                .getByText(worker.words().open(), new Locator.GetByTextOptions().setExact(true))
                .click();
        worker.typedField().fill(worker.typed());
    }

    private static void isOfferedTheOther(Worker worker) {
        assertThat(worker.banner()).containsText(worker.words().renewed());
        assertThat(worker.typedField()).hasValue(worker.typed());
    }

    private static void isOfferedNothing(Worker worker) {
        assertThat(worker.banner()).hasCount(0);
        assertThat(worker.typedField()).hasValue(worker.typed());
    }

    /** The banner stands behind the form: what was typed is left by the person's own decision. */
    private static void takeTheOther(Worker worker) {
        worker.shell().page().keyboard().press("Escape");
        assertThat(worker.shell().page().locator("vaadin-dialog-overlay[opened]"))
                .hasCount(0);
        worker.banner().locator("vaadin-button").click();
        assertThat(worker.banner()).hasCount(0);
    }
}
