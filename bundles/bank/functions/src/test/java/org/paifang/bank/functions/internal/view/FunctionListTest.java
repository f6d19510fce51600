package org.paifang.bank.functions.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paifang.bank.functions.internal.domain.FakeEngine;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.lifecycle.FunctionEngine.Upload;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.text.Languages;

class FunctionListTest extends PageTest {

    @TempDir
    private Path folder;

    @Test
    void oneThatServesAndIsInNoMenuSaysSo() {
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        engine.hasNoMenu("coupons");
        go();
        assertThat(text()).contains("In no menu").doesNotContain("Serves nobody");
        go("coupons");
        assertThat(text()).contains("In no menu").doesNotContain("Serves nobody");
    }

    @Test
    void everyVersionIsShownWithStateSignerPagesAndReason() {
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        engine.has("coupons", "1.2.0", FunctionState.CHECKED, "");
        engine.has("coupons", "1.1.0", FunctionState.FAILED, "It threw on activation.");
        engine.openPages.put("demo.coupons 1.0.0", 12);

        go();

        assertThat(text())
                .contains("coupons", "1.0.0", "Serving", "Everybody", "Signed by Demo Signer", "12")
                .contains("1.2.0", "Ready", "Nobody")
                .contains("1.1.0", "Failed", "It threw on activation.");
        assertThat(links()).contains("/functions/coupons", "/functions/coupons/put/1.2.0");
    }

    @Test
    void aCohortIsSaid() {
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        engine.has("coupons", "1.1.0", FunctionState.ACTIVE, "");
        engine.choose(COUPONS, Choice.of("1.0.0").with(new Choice.Beside("1.1.0", Cohort.share(10))));

        go();

        assertThat(text()).contains("All others", "10 % of merchants").doesNotContain("Everybody");
    }

    @Test
    void manyOldVersionsAreBehindALink() {
        engine.has("coupons", "1.9.0", FunctionState.ACTIVE, "");
        for (var i = 8; i > 0; i--) {
            engine.has("coupons", "1." + i + ".0", FunctionState.GONE, "");
        }

        go();

        assertThat(text()).contains("1.8.0", "1.7.0", "All 6 other versions").doesNotContain("1.6.0");
    }

    @Test
    void itLooksAgainSoonWhileSomethingDrainsAndLaterOtherwise() {
        engine.has("coupons", "1.1.0", FunctionState.ACTIVE, "");
        var old = engine.has("coupons", "1.0.0", FunctionState.DRAINING, "");
        go();
        session.passTime();
        assertThat(session.delays()).endsWith(FunctionsView.SOON);
        assertThat(text()).contains("Draining");

        engine.versions.remove(old);
        engine.has("coupons", "1.0.0", FunctionState.GONE, "");
        session.passTime();

        assertThat(text()).contains("Gone").doesNotContain("Draining");
        assertThat(session.delays()).endsWith(FunctionsView.LATER);
    }

    @Test
    void itLooksNoMoreWhenTheRightIsGone() {
        go();
        access.set("functions.view", Verdict.NOT_PERMITTED);

        session.passTime();

        assertThat(session.waitsForTime()).isFalse();
    }

    @Test
    void whoMayOnlyLookCannotUploadNorPlan() {
        access.set("functions.change", Verdict.NOT_PERMITTED);
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        engine.has("coupons", "1.1.0", FunctionState.CHECKED, "");

        go();

        assertThat(view.list().upload.isVisible()).isFalse();
        assertThat(links()).doesNotContain("/functions/coupons/put/1.1.0");
    }

    @Test
    void aPackageThatPassesLeadsToItsPlan() throws IOException {
        engine.upload = new Upload.Taken(engine.has("coupons", "1.1.0", FunctionState.CHECKED, ""));

        view.list().upload.check("coupons.jar", arrived("a package"));

        assertThat(session.navigations()).containsExactly("functions.list/coupons/put/1.1.0");
        assertThat(engine.asked).containsExactly("upload a package by bank-01");
    }

    @Test
    void aRefusedPackageSaysEveryReason() throws IOException {
        engine.upload = new Upload.Refused(
                List.of(FakeEngine.says("It is not signed."), FakeEngine.says("It needs a package that nobody has.")));

        view.list().upload.check("coupons.jar", arrived("a package"));

        assertThat(view.list().upload.refusal.isVisible()).isTrue();
        assertThat(text(view.list().upload))
                .contains("coupons.jar is refused", "It is not signed.", "It needs a package that nobody has.")
                .contains("Nothing was installed.");
        assertThat(session.navigations()).isEmpty();
    }

    @Test
    void aRightThatWasTakenMeanwhileIsSaidAndNothingIsUploaded() throws IOException {
        var upload = view.list().upload;
        access.set("functions.change", Verdict.NOT_PERMITTED);

        upload.check("coupons.jar", arrived("a package"));

        assertThat(text(upload.notice)).contains("You do not have the right");
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void theLanguageChangesWhatIsShown() {
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        go();

        session.speak(Languages.TRADITIONAL_CHINESE);

        assertThat(text()).contains("服務中", "功能管理", "由 Demo Signer 簽章").doesNotContain("Serving");
    }

    private Path arrived(String content) throws IOException {
        return Files.writeString(folder.resolve("arrived.jar"), content);
    }
}
