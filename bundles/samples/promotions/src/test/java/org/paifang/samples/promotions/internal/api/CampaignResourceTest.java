package org.paifang.samples.promotions.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.platform.testkit.Samples.CNY;
import static org.paifang.platform.testkit.Samples.OFFLINE;
import static org.paifang.platform.testkit.Samples.OFFLINE_SUPERVISOR;
import static org.paifang.platform.testkit.Samples.ONLINE;
import static org.paifang.platform.testkit.Samples.SUPERVISOR;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.samples.promotions.internal.api.CampaignResource.NewPromotion;
import org.paifang.samples.promotions.internal.domain.CampaignId;
import org.paifang.samples.promotions.internal.domain.CampaignState;
import org.paifang.samples.promotions.internal.domain.Campaigns;
import org.paifang.samples.promotions.internal.domain.Discount;
import org.paifang.samples.promotions.internal.domain.Forms;
import org.paifang.samples.promotions.internal.domain.MemoryCampaigns;

class CampaignResourceTest {

    private static final ApiCall CALL = new ApiCall(SUPERVISOR, ONLINE, Locale.ENGLISH);
    private static final ApiCall OTHER = new ApiCall(OFFLINE_SUPERVISOR, OFFLINE, Locale.ENGLISH);

    private final AtomicLong ids = new AtomicLong();
    private final CampaignResource resource = new CampaignResource(
            new Campaigns(FakeAccessPolicy.allowingAll(), new MemoryCampaigns(), FixedClock.at("2026-03-10T04:00:00Z")),
            () -> new CampaignId(ids.incrementAndGet()));

    @Test
    void whatIsPlannedIsReadAsItWasWritten() {
        var discount = DiscountBody.of(new Discount.Amount(new Money(2_000, CNY)));
        var planned = resource.plan(CALL, promotion("Spring", discount));

        assertThat(planned.discount()).isEqualTo(discount);
        assertThat(planned.minimum()).isEqualTo(10_000);
        assertThat(planned.budget()).isEqualTo(500_000);
        assertThat(planned.state()).isEqualTo(CampaignState.RUNNING);
        assertThat(resource.one(CALL, planned.id())).isEqualTo(planned);
    }

    @Test
    void thePagesHoldEachOnceAndAnotherMerchantNone() {
        for (var name : new String[] {"First", "Second", "Third"}) {
            resource.plan(CALL, promotion(name, percentage()));
        }

        var page = resource.list(CALL, 2, null);
        assertThat(page.items()).extracting("name").containsExactly("Third", "Second");
        var rest = resource.list(CALL, 2, page.next().orElseThrow());
        assertThat(rest.items()).extracting("name").containsExactly("First");
        assertThat(rest.next()).isEmpty();
        assertThat(resource.list(OTHER, 2, null).items()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidOfItsField() {
        assertThatThrownBy(() -> resource.plan(CALL, promotion("", percentage())))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(422);
                    assertThat(problem.field()).contains("name");
                });
        assertThat(resource.list(CALL, 50, null).items()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var id : new String[] {"77", "none"}) {
            assertThatThrownBy(() -> resource.one(CALL, id))
                    .isInstanceOfSatisfying(ApiProblem.class, problem -> assertThat(problem.status())
                            .isEqualTo(404));
        }
    }

    private static DiscountBody percentage() {
        return DiscountBody.of(new Discount.Percentage(10));
    }

    private static NewPromotion promotion(String name, DiscountBody discount) {
        return new NewPromotion(name, Forms.TODAY, Forms.TODAY.plusDays(6), discount, Optional.of(10_000L), 500_000);
    }
}
