package org.paifang.functions.services.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.functions.services.internal.domain.Counter.APPLICANT;
import static org.paifang.functions.services.internal.domain.Counter.CODES;
import static org.paifang.functions.services.internal.domain.Counter.OWN;
import static org.paifang.functions.services.internal.domain.Counter.REPORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.approval.Trial;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.profile.ProfileKeys;
import org.paifang.platform.api.text.Reason;

/** What the bank agrees to, and what is done then. */
class ApplyCommandTest {

    private final Counter counter = new Counter();

    @Test
    void theBankDecidesAndNobodyAlone() {
        assertThat(counter.command.decidedByBank()).isTrue();
        assertThat(counter.command.alone()).isEmpty();
        assertThat(counter.command.checker()).isEqualTo(ServiceRights.DECIDE);
        assertThat(counter.command.expiryHours()).isEqualTo(ServiceRights.ANSWER_HOURS);
    }

    @Test
    void theBankReadsForWhomWhatAndHowManyWouldSeeIt() {
        var trial = (Trial.Possible) counter.command.tryOut(APPLICANT, CODES.value());

        assertThat(trial.title()).isEqualTo(Reason.of("apply.title", CODES));
        assertThat(trial.subject()).isEqualTo("codes");
        assertThat(trial.lines())
                .contains(
                        Line.fact("line.merchant", "Sample merchant 100001 (100001)"),
                        Line.fact("line.service", CODES),
                        Line.fact("line.people", 1L));
    }

    @Test
    void whatIsOnByTheTimeTheBankAgreesIsToldPlainly() {
        counter.command.execute(APPLICANT, CODES.value(), "somebody else");

        assertThat(counter.command.tryOut(APPLICANT, CODES.value()))
                .isEqualTo(new Trial.Impossible(Reason.of(Offers.IN_USE, CODES)));
    }

    @Test
    void whatHasLeftByTheTimeTheBankAgreesIsToldPlainly() {
        counter.functions.remove(CODES);

        assertThat(counter.command.tryOut(APPLICANT, CODES.value()))
                .isEqualTo(new Trial.Impossible(Reason.of(Offers.AWAY, CODES)));
    }

    @Test
    void itIsDoneOnceHoweverOftenItIsCarriedOut() {
        var first = counter.command.execute(APPLICANT, CODES.value(), "key");
        var again = counter.command.execute(APPLICANT, CODES.value(), "key");

        assertThat(again).isEqualTo(first).isEqualTo(new Effect.Done("codes"));
        assertThat(counter.profiles.versions(OWN)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {ProfileArchive.SCHEDULED, ProfileArchive.OVERTAKEN})
    void whereAnotherVersionComesFirstItIsDoneLater(String reason) {
        counter.profiles.refusing(Reason.of(reason, 7));

        assertThat(counter.command.execute(APPLICANT, CODES.value(), "key")).isInstanceOf(Effect.Later.class);
        counter.profiles.willing();
        assertThat(counter.command.execute(APPLICANT, CODES.value(), "key")).isEqualTo(new Effect.Done("codes"));
        assertThat(counter.said(CODES)).isEqualTo(ProfileKeys.ON);
    }

    @Test
    void whatTheBankSaidItselfAtTheSameMomentIsDone() {
        counter.profiles.refusing(Reason.of(ProfileArchive.NO_CHANGE));

        assertThat(counter.command.execute(APPLICANT, CODES.value(), "key")).isEqualTo(new Effect.Done("codes"));
    }

    @Test
    void aLayerThatCannotBePublishedIsNamed() {
        counter.profiles.refusing(Reason.of(ProfileArchive.TOO_LONG, 30_000));

        assertThat(counter.command.execute(APPLICANT, CODES.value(), "key"))
                .isEqualTo(new Effect.NotDone(Reason.of(ApplyCommand.NOT_PUBLISHED, CODES, "profile.too-long")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Codes", "codes.show", "<b>codes</b>", "../codes", "codes\nfunction.refund"})
    void whatIsNoFunctionsIdIsRefused(String content) {
        assertThat(counter.command.tryOut(APPLICANT, content))
                .isEqualTo(new Trial.Impossible(Reason.of(ApplyCommand.UNREADABLE)));
        assertThat(counter.command.execute(APPLICANT, content, "key"))
                .isEqualTo(new Effect.NotDone(Reason.of(ApplyCommand.UNREADABLE)));
        assertThat(counter.profiles.versions(OWN)).isEmpty();
    }

    @Test
    void eachSwitchingOnIsWrittenIntoTheMerchantsLog() {
        counter.command.execute(APPLICANT, REPORT.value(), "key");

        assertThat(counter.audit.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.merchant()).isEqualTo(APPLICANT.merchant());
            assertThat(entry.subject()).isEqualTo("report");
        });
    }
}
