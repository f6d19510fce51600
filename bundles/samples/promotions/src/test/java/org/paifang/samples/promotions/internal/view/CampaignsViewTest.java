package org.paifang.samples.promotions.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.samples.promotions.internal.PromotionsFunction;
import org.paifang.samples.promotions.internal.domain.Campaign;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.Campaigns;
import org.paifang.samples.promotions.internal.domain.DiscountForm.Kind;
import org.paifang.samples.promotions.internal.domain.Forms;
import org.paifang.samples.promotions.internal.domain.MemoryCampaigns;

class CampaignsViewTest {

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final Campaigns campaigns =
            new Campaigns(access, new MemoryCampaigns(), FixedClock.at("2026-03-10T04:00:00Z"));
    private final FakeViewSession session = FakeViewSession.of(new PromotionsFunction().messages());
    private final AtomicLong ids = new AtomicLong();

    /** Held here: Flow itself holds the current page weakly. */
    private final UI page = new UI();

    /** Dialogs open in the current page. */
    @BeforeEach
    void openPage() {
        UI.setCurrent(page);
    }

    @AfterEach
    void closePage() {
        UI.setCurrent(null);
    }

    @Test
    void whatIsTypedBecomesACampaignInTheList() {
        var view = view();
        view.plan.click();
        fill(view, "Spring");
        view.entry.save.click();

        assertThat(view.entry.isOpened()).isFalse();
        assertThat(text(view.notice)).contains("The campaign Spring is saved.");
        assertThat(rows(view)).extracting(row -> row.offer().name()).containsExactly("Spring");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        var view = view();
        view.plan.click();
        fill(view, "");
        view.entry.discount.value.setValue("91");
        view.entry.save.click();

        assertThat(view.entry.isOpened()).isTrue();
        assertThat(view.entry.name.getErrorMessage()).isEqualTo("Give the campaign a name.");
        assertThat(view.entry.discount.value.getErrorMessage()).isEqualTo("Enter a whole number from 1 to 90.");
        assertThat(view.entry.budget.getValue()).isEqualTo("1000");
        assertThat(view.entry.budget.isInvalid()).isFalse();

        session.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(view.entry.name.getErrorMessage()).isEqualTo("請填寫活動名稱。");

        view.entry.name.setValue("Spring");
        assertThat(view.entry.name.isInvalid()).isFalse();
        assertThat(view.entry.discount.value.isInvalid()).isTrue();
    }

    @Test
    void theFieldOfTheDiscountSaysWhatItWants() {
        var fields = view().entry.discount;
        assertThat(fields.value.getLabel()).isEqualTo("Percent off");

        fields.kind.setValue(Kind.AMOUNT);

        assertThat(fields.value.getLabel()).isEqualTo("Amount off");
        assertThat(fields.value.getHelperText()).contains("CNY");
    }

    @Test
    void aRunningCampaignIsStoppedAfterALastLook() {
        campaigns.plan(session.caller(), session.merchant(), new CampaignId(1), Forms.GOOD);
        var view = view();
        ((Button) view.grid.action(rows(view).get(0))).click();
        assertThat(text(view.stop)).contains("Spring ends now");
        assertThat(rows(view).get(0).stoppedAt()).isNull();

        view.stop.confirm.click();

        assertThat(text(view.notice)).contains("The campaign Spring is stopped.");
        assertThat(rows(view).get(0).stoppedAt()).isNotNull();
        assertThat(view.grid.action(rows(view).get(0))).isNotInstanceOf(Button.class);
    }

    @Test
    void whoMayOnlyLookHasNoButtons() {
        access.set("promotions.edit", Verdict.NOT_PERMITTED);
        var view = view();

        assertThat(view.plan.isVisible()).isFalse();
    }

    @Test
    void aRightThatIsTakenAwayMeanwhileIsSaid() {
        var view = view();
        view.plan.click();
        fill(view, "Spring");
        access.set("promotions.edit", Verdict.NOT_PERMITTED);
        view.entry.save.click();

        assertThat(text(view.notice)).contains("You do not have the right");
        assertThat(rows(view)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void onAPhoneThereIsOneColumnOfCards(boolean narrow, boolean one) {
        var grid = view().grid;
        grid.cards.changeWidth(narrow ? 390 : 1440);

        assertThat(grid.grid.getColumns().stream().filter(Component::isVisible).count() == 1)
                .isEqualTo(one);
    }

    private CampaignsView view() {
        return new CampaignsView(campaigns, () -> new CampaignId(ids.incrementAndGet()), session);
    }

    private static void fill(CampaignsView view, String name) {
        view.entry.name.setValue(name);
        view.entry.until.setValue(Forms.TODAY.plusDays(6));
        view.entry.discount.value.setValue("10");
        view.entry.budget.setValue("1000");
    }

    private static List<Campaign> rows(CampaignsView view) {
        return view.grid
                .grid
                .getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
