package org.paifang.bank.functions.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.bank.functions.internal.domain.Agreements;
import org.paifang.bank.functions.internal.domain.FakeEngine;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.FunctionEngine.Outcome;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.Samples;

class ChangePageTest extends PageTest {

    private static final Change PUT = new Change.Put(COUPONS, "1.1.0", Cohort.ALL);
    private static final Change REMOVE = new Change.Remove(COUPONS);

    @Test
    void anUpdateSaysFromWhatToWhatForWhomAndWhatChanges() {
        engine.plans(PUT, "1.0.0", "1.1.0");

        go("coupons", "put", "1.1.0");

        assertThat(text())
                .contains("Change the version of coupons", "1.0.0", "→", "1.1.0")
                .contains("Stays", "coupons.list /coupons", "Merchants", "3", "Open pages", "7", "a batch");
        assertThat(text()).contains("demo.coupons 1.1.0").doesNotContain("They lead to what goes");
        assertThat(view.change().apply.getText()).isEqualTo("Change to 1.1.0");
        assertThat(view.change().cohort.isVisible()).isTrue();
    }

    @Test
    void aRemovalSaysWhatGoesAndThatTablesStay() {
        engine.plans(REMOVE, "1.0.0", "");

        go("coupons", "remove");

        assertThat(text()).contains("Remove coupons", "gone", "Goes", "Kept, unused", "coupons_table");
        assertThat(text()).contains("demo.coupons 1.0.0", "They lead to what goes", "coupons.list 2");
        assertThat(text()).as("what waits").contains("They stay where they are");
        assertThat(view.change().apply.getThemeNames()).contains("error");
        assertThat(view.change().cohort.isVisible()).isFalse();
    }

    @Test
    void anInstallationSaysThatNobodyHoldsItsRightsYet() {
        engine.plans(PUT, "", "1.1.0");

        go("coupons", "put", "1.1.0");

        assertThat(text()).contains("Install coupons", "not installed", "New", "somebody is granted its rights");
        assertThat(view.change().cohort.isVisible()).isFalse();
    }

    @Test
    void applyingWorksInTheBackgroundAndEndsWithASentence() {
        engine.plans(PUT, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");

        view.change().apply.click();
        assertThat(text()).contains("At work.");
        assertThat(engine.asked).isEmpty();
        view.change().apply.click();
        session.runBackground();

        assertThat(engine.asked).containsExactly("apply hash-1.0.0-1.1.0 by bank-01");
        assertThat(text(view.change().notice)).contains("Done. coupons 1.1.0 serves all merchants.");
        assertThat(links()).contains("/functions/coupons", "/functions");
        assertThat(view.change().cohort.isVisible()).isFalse();
    }

    @Test
    void whereAnotherPersonMustAgreeItIsSaidAskedForAndWaitedFor() {
        bands = Bands.ONE;
        approvals.people(1);
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        engine.plans(PUT, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");
        assertThat(text(view.change().notice)).contains("One other person must agree before anything changes.");
        assertThat(view.change().apply.getText()).isEqualTo("Ask for approval");

        view.change().apply.click();
        assertThat(text()).contains("Asking");
        session.runBackground();

        assertThat(engine.asked).isEmpty();
        assertThat(text(view.change().notice))
                .contains("Nothing has changed yet: it waits for approval of one other person.");
        assertThat(links()).contains("/approvals/1", "/functions/coupons");
        go("coupons", "put", "1.1.0");
        assertThat(text(view.change().notice)).contains("A change of coupons waits for approval already.");
        assertThat(view.change().apply.getParent()).isEmpty();
        go();
        assertThat(text()).contains("Waits for one person", "Let 1.1.0 of coupons serve all", "asked by bank-01");
        assertThat(links()).contains("/approvals/1");
        go("coupons");
        assertThat(text()).contains("Waits for one person");
    }

    @Test
    void thePageFollowsHowTheOthersDecide() {
        agreed = (maker, subject, digest) ->
                Optional.of(new Agreements.Agreement("1", "hash-1.0.0-1.1.0", List.of("bank-02")));
        var asked = asked();
        approvals.approve(Samples.caller("bank-02"), asked.id(), asked.fingerprint(), "");
        assertThat(text(view.change().notice)).contains("Nothing has changed yet");

        session.passTime();

        assertThat(text(view.change().notice)).isEqualTo("Everybody has agreed, and the change of coupons was made.");
        assertThat(links()).contains("/functions/coupons").doesNotContain("/approvals/1");
    }

    @Test
    void whatWasRejectedIsSaidAndMayBePlannedAnew() {
        var asked = asked();
        approvals.reject(Samples.caller("bank-02"), asked.id(), "not today");

        session.passTime();

        assertThat(text(view.change().notice)).contains("was rejected, and nothing was changed");
        view.change().again.click();
        session.runBackground();
        assertThat(view.change().apply.getText()).isEqualTo("Ask for approval");
    }

    @Test
    void whatWasAskedForIsStillToBeDecidedWhenNobodyMustAgreeAnyMore() {
        asked();
        bands = Bands.NOBODY;
        go("coupons", "put", "1.1.0");
        assertThat(text(view.change().notice)).contains("A change of coupons waits for approval already.");
        assertThat(view.change().apply.getParent()).isEmpty();
    }

    /** A change that waits for one other person. */
    private Approval asked() {
        bands = Bands.ONE;
        approvals.people(1);
        engine.has("coupons", "1.0.0", FunctionState.ACTIVE, "");
        engine.plans(PUT, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");
        view.change().apply.click();
        session.runBackground();
        return approvals.inbox(Samples.caller("bank-02"), 1).get(0);
    }

    @Test
    void whatChangedBeforeItWasAskedForIsSaidAndPlannedAnew() {
        bands = Bands.ONE;
        approvals.people(1);
        engine.plans(PUT, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");
        engine.plans(PUT, "1.0.1", "1.1.0");

        view.change().apply.click();
        session.runBackground();

        assertThat(text(view.change().notice)).contains("Nobody was asked: the platform has changed");
        view.change().again.click();
        session.runBackground();
        assertThat(view.change().apply.getText()).isEqualTo("Ask for approval");
    }

    @Test
    void comingBackWhileItIsAtWorkBeginsNothingTwice() {
        engine.plans(PUT, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");
        view.change().apply.click();

        view.addressChanged(List.of("coupons", "put", "1.1.0"));
        session.runBackground();

        assertThat(engine.asked).hasSize(1);
        assertThat(text(view.change().notice)).contains("Done.");
    }

    @Test
    void whatTheEngineRefusesLeadsToANewPlan() {
        engine.plans(PUT, "1.0.0", "1.1.0");
        engine.outcome = Optional.of(new Outcome.Refused(FakeEngine.says("The platform has changed since.")));
        go("coupons", "put", "1.1.0");
        view.change().apply.click();
        session.runBackground();
        assertThat(text(view.change().notice)).contains("Nothing was begun: The platform has changed since.");

        engine.outcome = Optional.empty();
        view.change().again.click();
        session.runBackground();
        view.change().apply.click();
        session.runBackground();

        assertThat(text(view.change().notice)).contains("Done.");
    }

    @Test
    void whatIsTakenBackSaysWhatToDo() {
        engine.plans(PUT, "1.0.0", "1.1.0");
        engine.outcome =
                Optional.of(new Outcome.TakenBack(FakeEngine.says("It threw on activation. Give it a new version.")));
        go("coupons", "put", "1.1.0");

        view.change().apply.click();
        session.runBackground();

        assertThat(text(view.change().notice))
                .contains("everybody is served as before", "It threw on activation. Give it a new version.");
    }

    @Test
    void aShareIsPlannedAndAppliedAsChosen() {
        var share = new Change.Put(COUPONS, "1.1.0", Cohort.share(10));
        engine.plans(PUT, "1.0.0", "1.1.0");
        engine.plans(share, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");

        view.change().cohort.way.setValue(CohortChoice.Way.SHARE);
        session.runBackground();
        view.change().apply.click();
        session.runBackground();

        assertThat(text(view.change().notice)).contains("Done. coupons 1.1.0 serves 10 % of merchants");
    }

    @Test
    void aMerchantByNameIsPlannedAsChosen() {
        var named = new Change.Put(COUPONS, "1.1.0", Cohort.of(Set.of(Samples.ONLINE.no())));
        engine.plans(PUT, "1.0.0", "1.1.0");
        engine.plans(named, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");

        view.change().cohort.way.setValue(CohortChoice.Way.NAMED);
        session.runBackground();
        assertThat(text(view.change().notice)).contains("Say first who gets the new version.");
        assertThat(text()).doesNotContain("Change to 1.1.0");

        view.change().cohort.named.setValue(Set.of(Samples.ONLINE));
        session.runBackground();
        view.change().apply.click();
        session.runBackground();

        assertThat(text(view.change().notice)).contains("serves 100001");
    }

    @Test
    void theMerchantsOfABranchArePlannedAsChosen() {
        var shenzhen = new Branch("廣東", "深圳市");
        var there = new Change.Put(COUPONS, "1.1.0", Cohort.in(Set.of(shenzhen)));
        engine.plans(PUT, "1.0.0", "1.1.0");
        engine.plans(there, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");

        view.change().cohort.way.setValue(CohortChoice.Way.BRANCH);
        session.runBackground();
        assertThat(text(view.change().notice)).contains("Say first who gets the new version.");

        view.change().cohort.branches.setValue(Set.of(shenzhen));
        session.runBackground();
        view.change().apply.click();
        session.runBackground();

        assertThat(text(view.change().notice)).contains("serves 廣東 深圳市");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "99, true", "100, false", ", false"})
    void aShareIsOneToNinetyNinePercent(@Nullable Integer percent, boolean possible) {
        var choice = view.change().cohort;
        choice.way.setValue(CohortChoice.Way.SHARE);
        choice.share.setValue(percent);

        assertThat(choice.cohort().isPresent()).isEqualTo(possible);
    }

    @Test
    void aPlanForACohortThatIsNoLongerChosenIsNotApplied() {
        engine.plans(PUT, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");

        view.change().cohort.way.setValue(CohortChoice.Way.SHARE);
        view.change().apply.click();

        assertThat(engine.asked).isEmpty();
        assertThat(text()).doesNotContain("At work.");
    }

    @Test
    void returningFromACohortIsNoChangeOfVersion() {
        engine.plans(new Change.Return(COUPONS), "1.0.0", "1.0.0");

        go("coupons", "return");

        assertThat(text())
                .contains("Let one version of coupons serve all", "1.0.0 for all")
                .doesNotContain("→");
        assertThat(view.change().apply.getText()).isEqualTo("1.0.0 for all");
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        go("coupons", "return");

        assertThat(text(view.change().notice)).contains("This cannot be done: Nobody planned this.");
    }

    @Test
    void thisFunctionDoesNotOfferItsOwnEnd() {
        go("functions", "remove");

        assertThat(text()).contains("cannot remove itself", "paifang:function-remove functions");
    }

    @Test
    void whoMayOnlyLookGetsASentence() {
        access.set("functions.change", Verdict.NOT_PERMITTED);

        go("coupons", "remove");

        assertThat(text()).contains("You do not have the right");
    }

    @Test
    void aRightThatWasTakenMeanwhileChangesNothing() {
        engine.plans(PUT, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");
        access.set("functions.change", Verdict.NOT_PERMITTED);

        view.change().apply.click();
        session.runBackground();

        assertThat(text(view.change().notice)).contains("You do not have the right");
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void theLanguageChangesAndTheChoiceStays() {
        engine.plans(PUT, "1.0.0", "1.1.0");
        go("coupons", "put", "1.1.0");
        view.change().cohort.way.setValue(CohortChoice.Way.SHARE);
        view.change().cohort.share.setValue(25);

        session.speak(Languages.SIMPLIFIED_CHINESE);

        assertThat(text()).contains("更换 coupons 的版本", "不变");
        assertThat(view.change().cohort.share.getValue()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({"Coupons,", "coupons,burn", "coupons,put"})
    void anAddressThatMeansNothingSaysSo(String first, @Nullable String second) {
        go(second == null ? new String[] {first} : new String[] {first, second});

        assertThat(text()).contains("There is nothing here");
    }
}
