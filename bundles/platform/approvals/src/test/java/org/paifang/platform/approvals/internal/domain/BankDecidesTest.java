package org.paifang.platform.approvals.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.platform.approvals.internal.domain.House.CHECKER;
import static org.paifang.platform.approvals.internal.domain.House.MAKER;
import static org.paifang.platform.approvals.internal.domain.House.refused;
import static org.paifang.platform.approvals.internal.domain.House.taken;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

/** What a merchant asks the bank for: the bank's people decide, and only they. */
class BankDecidesTest {

    private static final Caller CLERK = Samples.caller("bank-01");
    private static final Caller COLLEAGUE = Samples.caller("bank-02");

    private @Nullable House opened;

    private House open(Databases kind) {
        var house = new House(kind);
        opened = house;
        house.command.decidedByBank = true;
        house.directory.add(Samples.operator("bank-01"));
        house.directory.add(Samples.operator("bank-02"));
        return house;
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBankIsAskedWhateverTheBandsAndOwnLimitsSay(Databases kind) {
        var house = open(kind);
        house.bands = Bands.NOBODY;
        house.limit("1000000.00");

        var approval = house.waiting();

        assertThat(approval.needed()).isEqualTo(1);
        assertThat(house.command.paid).isEmpty();
        assertThat(house.engine.aloneUpTo(MAKER, SampleCommand.KIND, Currency.getInstance("CNY")))
                .contains(Money.zero(Currency.getInstance("CNY")));
    }

    @ParameterizedTest
    @EnumSource
    void itWaitsForTheBankAndNotForTheMerchantsOwnPeople(Databases kind) {
        var house = open(kind);
        var approval = house.waiting();

        assertThat(house.engine.inbox(CLERK, 10)).extracting(Approval::id).containsExactly(approval.id());
        assertThat(house.engine.inbox(CHECKER, 10)).isEmpty();
        assertThatThrownBy(() -> house.approve(CHECKER, approval)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> house.engine.reject(CHECKER, approval.id(), "no"))
                .isInstanceOf(AccessDenied.class);
        assertThat(house.engine.obstacle(CHECKER, approval)).isPresent();
        assertThat(house.engine.obstacle(CLERK, approval)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverOfTheBankAgreedStandsInItForGood(Databases kind) {
        var house = open(kind);
        house.bands = new Bands(List.of(), 2);
        var approval = house.waiting();

        var first = taken(house.approve(CLERK, approval));
        assertThat(first.state()).isEqualTo(ApprovalState.WAITING);
        assertThat(refused(house.approve(CLERK, approval))).isEqualTo(Approvals.TWICE);
        assertThat(taken(house.approve(COLLEAGUE, approval)).state()).isEqualTo(ApprovalState.DONE);

        assertThat(house.now(approval).steps())
                .filteredOn(step -> step.what() == Step.What.APPROVED)
                .extracting(Step::who)
                .containsExactly(Optional.of(CLERK.operator()), Optional.of(COLLEAGUE.operator()));
        assertThat(house.command.paid).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theMerchantReadsWhyTheBankSaidNo(Databases kind) {
        var house = open(kind);
        var approval = house.waiting();

        taken(house.engine.reject(CLERK, approval.id(), "the licence has expired"));

        var now = house.now(approval);
        assertThat(now.state()).isEqualTo(ApprovalState.REJECTED);
        assertThat(now.steps()).last().satisfies(step -> {
            assertThat(step.who()).contains(CLERK.operator());
            assertThat(step.comment()).isEqualTo("the licence has expired");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theMakerTakesItBackAndSaysSomething(Databases kind) {
        var house = open(kind);
        var approval = house.waiting();

        taken(house.engine.comment(CLERK, approval.id(), "which counter is it for?"));
        assertThat(house.engine.withdraw(CLERK, approval.id(), "")).isInstanceOf(Approvals.Decision.Refused.class);
        assertThat(taken(house.engine.withdraw(MAKER, approval.id(), "")).state())
                .isEqualTo(ApprovalState.WITHDRAWN);
        assertThat(house.engine.inbox(CLERK, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsBoundToABranchSeesItsMerchantsAlone(Databases kind) {
        var house = open(kind);
        house.directory.add(new Merchant(
                new MerchantNo("100001"),
                "Shop",
                Edition.ONLINE,
                "B2C",
                Samples.ONLINE.zone(),
                Samples.CNY,
                Optional.of(Branch.parse("福建/福州市"))));
        house.directory.add(Samples.operator("bank-01").boundTo(Branch.parse("福建")));
        house.directory.add(Samples.operator("bank-02").boundTo(Branch.parse("廣東")));
        var approval = house.waiting();

        assertThat(house.engine.inbox(CLERK, 10)).hasSize(1);
        assertThat(house.engine.history(CLERK, ApprovalFilter.ALL, null, 10)).hasSize(1);
        assertThat(house.engine.inbox(COLLEAGUE, 10)).isEmpty();
        assertThat(house.engine.history(COLLEAGUE, ApprovalFilter.ALL, null, 10))
                .isEmpty();
        assertThat(house.engine.find(COLLEAGUE, approval.id())).isEmpty();
        assertThat(house.approve(COLLEAGUE, approval)).isEqualTo(new Approvals.Decision.NotFound());
    }

    @ParameterizedTest
    @EnumSource
    void operatorsOfTheSameNumberInTwoHousesAreTwoOperators(Databases kind) {
        var house = open(kind);
        house.waiting();
        var own = new ApprovalFilter(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(CLERK.operator()),
                Optional.empty(),
                Optional.empty());

        assertThat(house.engine.history(CLERK, own, null, 10)).isEmpty();
        assertThat(house.engine.history(CLERK, ApprovalFilter.ALL, null, 10)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotForTheBankIsNoneOfItsBusiness(Databases kind) {
        var house = open(kind);
        house.command.decidedByBank = false;
        var approval = house.waiting();

        assertThat(house.engine.inbox(CLERK, 10)).isEmpty();
        assertThat(house.engine.find(CLERK, approval.id())).isEmpty();
        assertThat(house.engine.history(CLERK, ApprovalFilter.ALL, null, 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itWaitsAsLongAsItsCommandSays(Databases kind) {
        var house = open(kind);
        house.command.expiryHours = new Setting("sample.answer-hours", 500, 1, 1000);

        var approval = house.waiting();

        assertThat(Duration.between(approval.madeAt(), approval.expiresAt())).isEqualTo(Duration.ofHours(500));
    }
}
