package org.paifang.functions.services.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.functions.services.internal.domain.Counter.APPLICANT;
import static org.paifang.functions.services.internal.domain.Counter.CLERK;
import static org.paifang.functions.services.internal.domain.Counter.CODES;
import static org.paifang.functions.services.internal.domain.Counter.OWN;
import static org.paifang.functions.services.internal.domain.Counter.REPORT;
import static org.paifang.functions.services.internal.domain.Counter.TILL;

import org.junit.jupiter.api.Test;
import org.paifang.functions.services.internal.domain.ServiceDesk.Outcome;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileKeys;
import org.paifang.platform.api.text.Reason;

/** What a merchant is offered, and what becomes of its applications. */
class ServiceDeskTest {

    private final Counter counter = new Counter();

    @Test
    void whatTheProfileOffersAndIsHereForTheMerchantsEditionCanBeAppliedFor() {
        assertThat(counter.desk.offers(APPLICANT)).extracting(Offer::function).containsExactly(CODES);
        assertThat(counter.offer(CODES).standing()).isEqualTo(Standing.OFFERED);
        assertThat(counter.offer(CODES).isOpen()).isTrue();
    }

    @Test
    void aMoreSpecialLayerThatSwitchesItOffTakesTheOfferBack() {
        counter.profiles.ship(
                Layer.kind("B2C"), ProfileDocument.EMPTY.with(ProfileKeys.function(CODES), ProfileKeys.OFF));

        assertThat(counter.desk.offers(APPLICANT)).isEmpty();
        assertThat(refused(CODES)).isEqualTo(Reason.of(Offers.NOT_OFFERED, CODES));
    }

    @Test
    void whatIsOnAnywayIsNoOffer() {
        assertThat(refused(REPORT)).isEqualTo(Reason.of(Offers.IN_USE, REPORT));
    }

    @Test
    void whatWorksInAnotherEditionOrIsNotThereCannotBeAppliedFor() {
        var unknown = new FunctionId("unheard-of");

        assertThat(refused(TILL)).isEqualTo(Reason.of(Offers.AWAY, TILL));
        assertThat(refused(unknown)).isEqualTo(Reason.of(Offers.AWAY, unknown));
    }

    @Test
    void anApplicationWaitsForTheBankAndASecondOneIsRefused() {
        var application = counter.applied();

        assertThat(counter.offer(CODES).isUnderWay()).isTrue();
        assertThat(counter.offer(CODES).isOpen()).isFalse();
        assertThat(counter.said(CODES)).isEqualTo("nothing");
        assertThat(refused(CODES)).isEqualTo(Reason.of(ServiceDesk.WAITS, CODES));
        assertThat(counter.offer(CODES).application())
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(application.id()));
    }

    @Test
    void whenTheBankAgreesTheMerchantsOwnLayerSwitchesItOnAndNamesWhoAgreed() {
        counter.agree(counter.applied());

        assertThat(counter.offer(CODES).standing()).isEqualTo(Standing.ON);
        assertThat(counter.profiles.inForce(OWN)).hasValueSatisfying(version -> {
            assertThat(version.by()).isEqualTo(APPLICANT.operator());
            assertThat(version.agreed()).containsExactly(CLERK.operator());
        });
        assertThat(counter.audit.deeds()).containsExactly("100001-01 services.switched-on codes");
    }

    @Test
    void whatTheLayerSaidBeforeStays() {
        counter.command.execute(APPLICANT, REPORT.value(), "an earlier one");

        counter.agree(counter.applied());

        assertThat(counter.profiles.inForce(OWN).orElseThrow().document())
                .isEqualTo(ProfileDocument.EMPTY
                        .with(ProfileKeys.function(REPORT), ProfileKeys.ON)
                        .with(ProfileKeys.function(CODES), ProfileKeys.ON));
    }

    @Test
    void whatTheBankRefusedIsOpenAgainWithItsReason() {
        var application = counter.applied();
        counter.approvals.reject(CLERK, application.id(), "no licence for it");

        var offer = counter.offer(CODES);
        assertThat(offer.isOpen()).isTrue();
        assertThat(offer.application()).hasValueSatisfying(one -> {
            assertThat(one.state()).isEqualTo(ApprovalState.REJECTED);
            assertThat(one.steps()).last().satisfies(step -> assertThat(step.comment())
                    .isEqualTo("no licence for it"));
        });
        assertThat(counter.applied().id()).isNotEqualTo(application.id());
    }

    @Test
    void anApplicationThatWasTakenBackIsOpenAgain() {
        var application = counter.applied();

        counter.desk.withdraw(APPLICANT, application.id());

        assertThat(counter.offer(CODES).isOpen()).isTrue();
        assertThat(counter.said(CODES)).isEqualTo("nothing");
    }

    @Test
    void anApplicationForWhatHasGoneIsStillThereToBeTakenBack() {
        var application = counter.applied();
        counter.functions.remove(CODES);

        var offer = counter.offer(CODES);
        assertThat(offer.installed()).isEmpty();
        assertThat(offer.isUnderWay()).isTrue();
        counter.desk.withdraw(APPLICANT, application.id());
        assertThat(counter.desk.offers(APPLICANT)).isEmpty();
    }

    @Test
    void withoutTheRightNothingIsSeenOrDone() {
        counter.access.set(APPLICANT, ServiceRights.APPLY.value(), Verdict.NOT_PERMITTED);

        assertThatThrownBy(() -> counter.desk.offers(APPLICANT)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> counter.desk.apply(APPLICANT, CODES, "")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> counter.desk.withdraw(APPLICANT, new ApprovalId(1)))
                .isInstanceOf(AccessDenied.class);
    }

    private Reason refused(FunctionId function) {
        var outcome = counter.desk.apply(APPLICANT, function, "");
        if (outcome instanceof Outcome.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("not refused: " + outcome);
    }
}
