package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.Previews;
import org.paifang.platform.api.profile.Previews.Draft;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class OpenPreviewsTest {

    private static final ItemId LIST = new ItemId("refund.list");
    private static final OperatorId BANK = OperatorId.parse("bank-01").orElseThrow();
    private static final OperatorId WHO = Samples.SUPERVISOR.operator();

    private final FixedClock clock = FixedClock.at("2026-03-03T12:00:00Z");
    private final AtomicInteger names = new AtomicInteger();
    private final OpenPreviews previews =
            new OpenPreviews(() -> ProfileBook.EMPTY, () -> {}, () -> "preview" + names.incrementAndGet(), clock);
    private final LayeredAccess access = new LayeredAccess(
            Functions.registry(Functions.descriptor(
                    "refund",
                    EnumSet.of(Edition.ONLINE),
                    Functions.item("refund.list", "refunds", "money", 10, "refund.view"))),
            () -> ProfileBook.EMPTY,
            FakeDirectory.withSamples().add(Samples.operator("100001-01", "refund.view", "refund.create")),
            previews);

    @Test
    void previewShowsWhatTheOperatorSeesAndDoesNothing() {
        var caller = previews.open(BANK, WHO, Optional.empty()).caller();
        assertThat(access.of(caller)).hasSize(1);
        assertThat(access.decide(caller, LIST).allowed()).isTrue();
        assertThat(access.decide(caller, new PermissionId("refund.view")).allowed())
                .isTrue();
        assertThat(access.decide(caller, new PermissionId("refund.create")).verdict())
                .isEqualTo(Verdict.PREVIEW);
    }

    @Test
    void draftIsSeenInItsPreviewAlone() {
        var draft = new Draft(Layer.PLATFORM, ProfileDocument.EMPTY.with("function.refund", "off"));
        var caller = previews.open(BANK, WHO, Optional.of(draft)).caller();
        assertThat(access.of(caller)).isEmpty();
        assertThat(access.decide(caller, LIST).verdict()).isEqualTo(Verdict.SWITCHED_OFF);
        assertThat(access.of(Samples.SUPERVISOR)).hasSize(1);
    }

    @Test
    void previewThatHasEndedShowsNothing() {
        var ended = previews.open(BANK, WHO, Optional.empty()).caller();
        previews.close(ended.preview().orElseThrow());
        var late = previews.open(BANK, WHO, Optional.empty()).caller();
        clock.set(clock.instant().plus(Duration.ofMinutes(Previews.LONGEST_MINUTES)));
        for (var caller : new Caller[] {ended, late, Caller.previewing(WHO, "never opened")}) {
            assertThat(access.of(caller)).isEmpty();
            assertThat(access.decide(caller, LIST).verdict()).isEqualTo(Verdict.PREVIEW);
            assertThat(access.decide(caller, new PermissionId("refund.view")).verdict())
                    .isEqualTo(Verdict.PREVIEW);
        }
    }

    @Test
    void oldestEndsWhenThereAreTooMany() {
        var first = previews.open(BANK, WHO, Optional.empty()).caller();
        for (var i = 1; i < OpenPreviews.MOST; i++) {
            previews.open(BANK, WHO, Optional.empty());
        }
        assertThat(access.of(first)).isNotEmpty();
        previews.open(BANK, WHO, Optional.empty());
        assertThat(access.of(first)).isEmpty();
    }
}
