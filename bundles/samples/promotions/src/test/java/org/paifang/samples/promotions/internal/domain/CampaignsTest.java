package org.paifang.samples.promotions.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.platform.testkit.Samples.OFFLINE;
import static org.paifang.platform.testkit.Samples.OFFLINE_SUPERVISOR;
import static org.paifang.platform.testkit.Samples.ONLINE;
import static org.paifang.platform.testkit.Samples.SUPERVISOR;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Invalid;
import org.paifang.samples.promotions.internal.domain.CampaignForm.Valid;
import org.paifang.samples.promotions.internal.domain.Campaigns.Stop;

class CampaignsTest {

    private static final CampaignId ONE = new CampaignId(1);

    private final FixedClock clock = FixedClock.at("2026-03-10T04:00:00Z");
    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final Campaigns campaigns = new Campaigns(access, new MemoryCampaigns(), clock);

    @Test
    void aPlannedCampaignIsInTheListOfItsMerchantAlone() {
        assertThat(plan(ONE, Forms.GOOD)).isInstanceOf(Valid.class);

        assertThat(campaigns.page(SUPERVISOR, null, 10)).singleElement().satisfies(campaign -> assertThat(
                        campaigns.state(ONLINE, campaign))
                .isEqualTo(CampaignState.RUNNING));
        assertThat(campaigns.page(OFFLINE_SUPERVISOR, null, 10)).isEmpty();
    }

    @Test
    void aDoubleClickPlansOne() {
        plan(ONE, Forms.GOOD);
        plan(ONE, Forms.named("Other"));

        assertThat(campaigns.page(SUPERVISOR, null, 10))
                .extracting(campaign -> campaign.offer().name())
                .containsExactly("Spring");
    }

    @Test
    void nothingIsKeptOfAFormThatIsWrong() {
        assertThat(plan(ONE, Forms.named(""))).isInstanceOf(Invalid.class);

        assertThat(campaigns.page(SUPERVISOR, null, 10)).isEmpty();
    }

    @Test
    void todayIsTheMerchantsDay() {
        clock.set(java.time.Instant.parse("2026-03-10T16:00:00Z"));

        assertThat(campaigns.today(ONLINE)).isEqualTo(Forms.TODAY.plusDays(1));
        assertThat(plan(ONE, Forms.GOOD)).isInstanceOf(Invalid.class);
    }

    @Test
    void aCampaignIsStoppedOnceAndOnlyByItsMerchantBeforeItHasEnded() {
        plan(ONE, Forms.GOOD);
        plan(new CampaignId(2), Forms.GOOD);

        assertThat(campaigns.stop(OFFLINE_SUPERVISOR, OFFLINE, ONE)).isEqualTo(Stop.UNKNOWN);
        assertThat(campaigns.stop(SUPERVISOR, ONLINE, ONE)).isEqualTo(Stop.STOPPED);
        assertThat(campaigns.stop(SUPERVISOR, ONLINE, ONE)).isEqualTo(Stop.OVER_BEFORE);
        clock.advance(Duration.ofDays(7));
        assertThat(campaigns.stop(SUPERVISOR, ONLINE, new CampaignId(2))).isEqualTo(Stop.OVER_BEFORE);
    }

    @Test
    void everyMethodAsksForItsRight() {
        access.set("promotions.edit", Verdict.NOT_PERMITTED);
        assertThat(campaigns.canEdit(SUPERVISOR)).isFalse();
        assertThatThrownBy(() -> plan(ONE, Forms.GOOD)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> campaigns.check(SUPERVISOR, ONLINE, Forms.GOOD))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> campaigns.stop(SUPERVISOR, ONLINE, ONE)).isInstanceOf(AccessDenied.class);
        assertThat(campaigns.page(SUPERVISOR, null, 10)).isEmpty();

        access.set("promotions.view", Verdict.SWITCHED_OFF);
        assertThatThrownBy(() -> campaigns.page(SUPERVISOR, null, 10)).isInstanceOf(AccessDenied.class);
    }

    private CampaignForm.Checked plan(CampaignId id, CampaignForm form) {
        return campaigns.plan(SUPERVISOR, ONLINE, id, form);
    }
}
