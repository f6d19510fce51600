package org.paifang.platform.lifecycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FixedClock;

class QuarantineTest {

    private static final int FAILURES = 5;
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final MerchantNo ONE = new MerchantNo("100001");
    private static final MerchantNo OTHER = new MerchantNo("200001");
    private static final MerchantNo THIRD = new MerchantNo("200002");

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final Hospital hospital = new Hospital();
    private final Later later = new Later();
    private final Quarantine quarantine = new Quarantine(
            hospital,
            new Settings(
                    false,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(600),
                    Duration.ofSeconds(60),
                    FAILURES,
                    WINDOW,
                    PAUSE,
                    Duration.ofSeconds(15)),
            clock,
            later);

    @Test
    void oneThatKeepsFailingIsClosedToThatMerchantAlone() {
        fail(ONE, FAILURES - 1);
        assertThat(hospital.said).isEmpty();
        fail(ONE, 1);
        assertThat(hospital.said).containsExactly("paused for [100001]");
    }

    @Test
    void failuresThatLieFarApartAreForgotten() {
        fail(ONE, FAILURES - 1);
        clock.advance(WINDOW.plusSeconds(1));
        fail(ONE, 1);
        assertThat(hospital.said).isEmpty();
        assertThat(quarantine.recent(new FunctionId("sample"), "1.0.0")).isEqualTo(1);
    }

    @Test
    void itIsTriedAgainAndTheNextFailureClosesItAtOnce() {
        fail(ONE, FAILURES);
        later.run();
        assertThat(hospital.said).containsExactly("paused for [100001]", "paused for []");
        fail(ONE, 1);
        assertThat(hospital.said).hasSize(3).last().isEqualTo("paused for [100001]");
    }

    @Test
    void oneThatFailsForThreeMerchantsIsClosedToEverybody() {
        fail(ONE, FAILURES);
        fail(OTHER, FAILURES);
        fail(THIRD, FAILURES);
        assertThat(hospital.said).last().isEqualTo("paused for all");
    }

    @Test
    void aVersionOnProbationGoesBack() {
        hospital.probation = true;
        fail(ONE, FAILURES);
        assertThat(hospital.said).containsExactly("taken back");
    }

    @Test
    void aPieceOfWorkThatIsTriedAgainAndAgainCountsOnce() {
        for (var i = 0; i < 3 * FAILURES; i++) {
            quarantine.failedAt(sample(), ONE, "job 42");
        }
        assertThat(hospital.said).isEmpty();
        for (var i = 1; i < FAILURES; i++) {
            quarantine.failedAt(sample(), ONE, "event " + i);
        }
        assertThat(hospital.said).containsExactly("paused for [100001]");
    }

    @Test
    void onProbationEveryAttemptCounts() {
        hospital.probation = true;
        for (var i = 0; i < FAILURES; i++) {
            quarantine.failedAt(sample(), ONE, "job 42");
        }
        assertThat(hospital.said).containsExactly("taken back");
    }

    private void fail(MerchantNo merchant, int times) {
        for (var i = 0; i < times; i++) {
            quarantine.failed(sample(), merchant);
        }
    }

    private static InstalledFunction sample() {
        return new InstalledFunction(
                new FunctionDescriptor(
                        new FunctionId("sample"), Set.of(Edition.ONLINE), List.of(), List.of(), List.of()),
                Messages.beside(QuarantineTest.class),
                "sample",
                "1.0.0");
    }

    private static final class Hospital implements Quarantine.Ward {

        private final List<String> said = new ArrayList<>();
        private boolean probation;

        @Override
        public boolean isOnProbation(FunctionId function, String version) {
            return probation;
        }

        @Override
        public void takeBack(FunctionId function, String version, Reason why) {
            said.add("taken back");
        }

        @Override
        public void pause(FunctionId function, String version, Choice.Pause pause, Reason why) {
            said.add("paused for " + (pause.everybody() ? "all" : pause.merchants()));
        }
    }

    /** Does at once what is to be done now, and the rest when the test wants it. */
    private static final class Later implements Quarantine.Worker {

        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public void later(Duration delay, Runnable work) {
            waiting.add(work);
        }

        private void run() {
            var due = List.copyOf(waiting);
            waiting.clear();
            due.forEach(Runnable::run);
        }
    }
}
