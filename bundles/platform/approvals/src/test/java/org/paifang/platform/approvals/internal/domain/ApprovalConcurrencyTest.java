package org.paifang.platform.approvals.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.platform.approvals.internal.domain.House.MAKER;
import static org.paifang.platform.approvals.internal.domain.House.atOnce;
import static org.paifang.platform.approvals.internal.domain.House.queued;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Approvals.Decision;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.approval.Step.What;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.approvals.internal.ApprovalsMigrations;
import org.paifang.platform.testkit.ChangelogContract;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** Whatever runs at once, on whatever node: what was agreed to is done once, and everybody is told how it stands. */
class ApprovalConcurrencyTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 10;

    @Test
    void tablesAreTheSameOnEveryDatabase() {
        ChangelogContract.verify(new ApprovalsMigrations());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ofManyWhoAgreeAtOnceAsManyCountAsMust(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            house.bands = Bands.parse("any: 2");
            for (var round = 0; round < ROUNDS; round++) {
                var made = house.waiting();
                var before = house.command.calls.get();
                var decisions = atOnce(THREADS, i -> house.approve(checker(i), made));
                assertThat(decisions)
                        .filteredOn(Decision.Taken.class::isInstance)
                        .hasSize(2);
                assertThat(decisions.stream()
                                .filter(Decision.Refused.class::isInstance)
                                .map(House::refused)
                                .collect(Collectors.toSet()))
                        .containsOnly(Approvals.NOT_WAITING);
                assertDoneOnce(house, made, before);
                assertThat(house.now(made).given()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void approvalAndWithdrawalAtOnceAreOneOfThem(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            for (var round = 0; round < ROUNDS; round++) {
                var made = house.waiting();
                var before = house.command.calls.get();
                var decisions = atOnce(
                        THREADS,
                        i -> i % 2 == 0
                                ? house.approve(checker(i), made)
                                : house.engine.withdraw(MAKER, made.id(), "no longer"));
                assertThat(decisions)
                        .filteredOn(Decision.Taken.class::isInstance)
                        .hasSize(1);
                if (house.now(made).state() == ApprovalState.WITHDRAWN) {
                    assertThat(house.command.calls).hasValue(before);
                } else {
                    assertDoneOnce(house, made, before);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void oneOperatorAgreesOnceHoweverOftenItIsAskedFor(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            house.bands = Bands.parse("any: 2");
            var made = house.waiting();
            var decisions = atOnce(THREADS, i -> house.approve(checker(0), made));
            assertThat(decisions).filteredOn(Decision.Taken.class::isInstance).hasSize(1);
            assertThat(house.now(made).given()).isEqualTo(1);
            assertThat(house.command.calls).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameKeyManyTimesAtOnceIsOneRequest(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            var submissions =
                    atOnce(THREADS, i -> queued(house.engine.submit(MAKER, SampleCommand.KIND, "5.00", "same", "")));
            assertThat(submissions.stream().map(Approval::id).distinct()).hasSize(1);
            assertThat(house.engine.inbox(checker(0), 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsLeftOverIsFinishedByOneOfManyNodes(Databases kind) throws Exception {
        try (var house = new House(kind)) {
            var made = house.waiting();
            house.command.instead = () -> {
                throw new IllegalStateException("cut off");
            };
            house.approve(checker(0), made);
            house.command.instead = null;
            house.clock.advance(ApprovalEngine.LEASE);
            var other = house.otherNode();
            var before = house.command.calls.get();
            atOnce(THREADS, i -> {
                (i % 2 == 0 ? house : other).engine.carryingOut().run();
                return i;
            });
            assertDoneOnce(house, made, before);
        }
    }

    private static void assertDoneOnce(House house, Approval made, int callsBefore) {
        var now = house.now(made);
        assertThat(now.state()).isEqualTo(ApprovalState.DONE);
        assertThat(now.steps()).filteredOn(step -> step.what() == What.DONE).hasSize(1);
        assertThat(house.command.calls).hasValue(callsBefore + 1);
    }

    private static Caller checker(int i) {
        return Samples.caller("100001-c" + i);
    }
}
