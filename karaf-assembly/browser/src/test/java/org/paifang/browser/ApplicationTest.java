package org.paifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the public form to the first login of a new merchant: its papers, two people of the bank, a code, a password. */
class ApplicationTest extends BrowserTest {

    private static final String SECOND = "bank-02";
    private static final String PASSWORD = "violet harbour lantern 73";

    @ParameterizedTest
    @CsvSource({"en-US, false, Teahouse & Sons", "zh-TW, true, 街角書店"})
    void whoAppliesBecomesAMerchantAndLogsInWithTheCode(String language, boolean hasPhone, String name) {
        var applicant = stage.visitorWhoSpeaks(language, hasPhone);
        applicant.navigate("/public/apply");
        handIn(applicant).click();
        assertThat(applicant.locator("main [invalid]").first()).isVisible();
        fill(applicant, name);
        assertThat(applicant.locator("main [invalid]")).hasCount(0);
        handIn(applicant).click();
        var number = applicant.locator("#application-number").innerText().strip();
        var secret = applicant.locator("#application-secret").innerText().strip();
        follow(applicant, number, secret);
        assertThat(applicant.locator("main .pf-card").last()).containsText(name);

        var bank = logIn(stage.visitorWhoSpeaks(language, hasPhone), BANK, "/applications/" + number);
        var page = bank.page();
        var paper = page.waitForDownload(
                () -> page.locator("ul.pbm-files a").first().click());
        assertNull(paper.failure());
        page.locator("#pf-main vaadin-button[theme~=primary]").last().click();
        var approval = page.locator("#pf-main a[href*='/approvals/']").first().getAttribute("href");

        var second = logIn(stage.visitorWhoSpeaks(language, hasPhone), SECOND, approval);
        second.main().locator("vaadin-button[theme~=primary]").first().click();
        assertThat(second.main().locator("a[href='/applications/" + number + "']"))
                .isVisible();

        bank.open("/applications/" + number);
        page.locator("#pf-main .pbm-ways vaadin-button").last().click();
        var shown = page.locator(".pbm-code").last();
        assertThat(shown).isVisible();
        assertThat(shown).isInViewport();
        var code = shown.innerText().strip();
        var merchant = page.locator("#pf-main a[href*='/merchants/']")
                .first()
                .innerText()
                .strip();
        follow(applicant, number, secret);
        assertThat(applicant.locator("main .pf-card").last()).containsText(merchant + "-01");

        var operator = stage.visitorWhoSpeaks(language, hasPhone);
        operator.navigate("/");
        Shell.typeLogIn(operator, merchant + "-01", code);
        choose(operator, "too short");
        assertThat(operator.locator("[role=alert]:visible").first()).isVisible();
        choose(operator, PASSWORD);
        assertThat(operator.locator(".pf-shell")).isVisible();
        assertThat(operator.locator("[data-item='operators.list']")).hasCount(1);

        var again = stage.visitorWhoSpeaks(language, hasPhone);
        again.navigate("/");
        Shell.typeLogIn(again, merchant + "-01", code);
        assertThat(again.locator("[role=alert]:visible").first()).isVisible();
        Shell.typeLogIn(again, merchant + "-01", PASSWORD);
        assertThat(again.locator(".pf-shell")).isVisible();
    }

    private static Locator handIn(Page page) {
        return page.locator("main vaadin-button[theme~=primary]").last();
    }

    private static void fill(Page page, String name) {
        var texts = page.locator("main vaadin-text-field input");
        var lists = page.locator("main vaadin-combo-box input");
        texts.nth(0).fill(name);
        lists.nth(0).click();
        page.locator("vaadin-combo-box-item:visible").first().click();
        lists.nth(1).fill("xm");
        page.locator("vaadin-combo-box-item:visible").first().click();
        texts.nth(1).fill("91350200MA2XXXX00X");
        page.locator("main vaadin-checkbox input").first().check();
        texts.nth(2).fill("Sample Person");
        texts.nth(3).fill("+86 592 000 0000");
        var mail = page.locator("main vaadin-email-field input");
        mail.fill("sample@example.com");
        mail.press("Tab");
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("licence.pdf", "application/pdf", pdf()),
            new FilePayload("identity.png", "image/png", png())
        });
        assertThat(page.locator("ul.pbm-files li")).hasCount(2);
    }

    private static void follow(Page page, String number, String secret) {
        page.navigate("/public/application");
        var fields = page.locator("main vaadin-text-field input");
        fields.nth(0).fill(number);
        fields.nth(1).fill(secret);
        handIn(page).click();
        assertThat(page.locator("main .pf-card")).hasCount(2);
    }

    private static void choose(Page page, String password) {
        var fields = page.locator("vaadin-password-field input");
        assertThat(fields).hasCount(2);
        fields.nth(0).fill(password);
        fields.nth(1).fill(password);
        page.locator("vaadin-button[theme~=primary]").first().click();
    }

    private static byte[] pdf() {
        var text = """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """;
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] png() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
