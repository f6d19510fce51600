package org.paifang.functions.personal.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paifang.functions.personal.internal.domain.OwnSecondFactor.Begun;
import org.paifang.functions.personal.internal.domain.OwnSecondFactor.Codes;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.FakeSecondFactors;
import org.paifang.platform.testkit.Samples;

class OwnSecondFactorTest {

    private static final Caller ME = Samples.SUPERVISOR;

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final FakeSecondFactors factors = new FakeSecondFactors();
    private final FakeIdentity identity = new FakeIdentity();
    private final FakeAudit audit = new FakeAudit();
    private final List<MerchantNo> told = new ArrayList<>();
    private final OwnSecondFactor own = new OwnSecondFactor(access, factors, identity, audit, told::add);

    @Test
    void oneIsSetUpAndIsLessToDo() {
        factors.require(PersonalRights.MINE);
        assertThat(own.todo(ME)).isEqualTo(1);
        assertThat(own.begin(ME)).isInstanceOf(Begun.Started.class);
        assertThat(own.confirm(ME, "000000")).isEqualTo(new Codes.None(Reason.of(OwnSecondFactor.WRONG_CODE)));
        assertThat(audit.deeds()).isEmpty();
        assertThat(own.confirm(ME, FakeSecondFactors.CODE)).isInstanceOf(Codes.Fresh.class);
        assertThat(own.todo(ME)).isZero();
        assertThat(told).containsExactly(ME.merchant());
        assertThat(audit.deeds()).containsExactly("100001-01 personal.second-factor-on 100001-01");
        assertThat(own.begin(ME)).isEqualTo(new Begun.Not(Reason.of(OwnSecondFactor.ON_ALREADY)));
        assertThat(own.confirm(ME, FakeSecondFactors.CODE)).isEqualTo(new Codes.None(Reason.of(OwnSecondFactor.OVER)));
    }

    @Test
    void whereNoneIsRequiredNothingIsToDo() {
        assertThat(own.todo(ME)).isZero();
    }

    @Test
    void codesAreRenewedAndItIsTakenOffAndBothAreAudited() {
        factors.with(ME.operator());
        var fresh = own.renewRecovery(ME);
        assertThat(fresh).isInstanceOfSatisfying(Codes.Fresh.class, codes -> {
            assertThat(codes.codes()).hasSize(10);
            assertThat(codes.toString()).doesNotContain(codes.codes().get(0));
        });
        assertThat(own.switchOff(ME)).isEmpty();
        assertThat(own.switchOff(ME)).contains(Reason.of(OwnSecondFactor.OFF_ALREADY));
        assertThat(own.renewRecovery(ME)).isEqualTo(new Codes.None(Reason.of(OwnSecondFactor.OFF_ALREADY)));
        assertThat(audit.deeds())
                .containsExactly(
                        "100001-01 personal.second-factor-recovery 100001-01",
                        "100001-01 personal.second-factor-off 100001-01");
    }

    @Test
    void whoHasNotProvedLatelyWhoTheyAreChangesNothing() {
        factors.with(ME.operator());
        identity.doubt();
        assertThat(own.switchOff(ME)).contains(Reason.of(Identity.AGAIN));
        assertThat(own.renewRecovery(ME)).isEqualTo(new Codes.None(Reason.of(Identity.AGAIN)));
        assertThat(own.standing(ME).on()).isTrue();
        factors.remove(ME.operator());
        assertThat(own.begin(ME)).isEqualTo(new Begun.Not(Reason.of(Identity.AGAIN)));
    }

    @Test
    void whoNeedsOneForMoneyMaySetItUpAllTheSame() {
        identity.lackSecondFactor();
        assertThat(own.begin(ME)).isInstanceOf(Begun.Started.class);
    }

    @Test
    void everyDoorAsksThePolicy() {
        access.set(ME, PersonalRights.USE.value(), Verdict.NOT_PERMITTED);
        access.set(ME, PersonalRights.MINE.value(), Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> own.standing(ME)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> own.todo(ME)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> own.begin(ME)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> own.confirm(ME, "")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> own.renewRecovery(ME)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> own.switchOff(ME)).isInstanceOf(AccessDenied.class);
    }
}
