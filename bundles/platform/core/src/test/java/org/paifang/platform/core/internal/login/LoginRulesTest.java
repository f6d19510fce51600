package org.paifang.platform.core.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Authentication.ChangeRequired;
import org.paifang.platform.api.session.Authentication.LoggedIn;
import org.paifang.platform.api.session.Authentication.Objected;
import org.paifang.platform.api.session.Authentication.Outcome;
import org.paifang.platform.api.session.Authentication.Proof;
import org.paifang.platform.api.session.Authentication.Refused;
import org.paifang.platform.api.session.Credentials.Kind;
import org.paifang.platform.api.staff.Lock;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** One-time codes, locks after failures, and what of sessions ends with them. */
class LoginRulesTest {

    private static final String LOGIN = "100001-01";
    private static final String OLD = "the password of before";
    private static final String WANTED = "a sentence of some words";
    private static final OperatorId ID = Samples.SUPERVISOR.operator();

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final LoginHouse house = new LoginHouse(
            new PlainPasswords(),
            new LoginLimits(1_000, Duration.ofSeconds(1), 1_000, Duration.ofSeconds(1), 1_000),
            clock);

    LoginRulesTest() {
        house.add(LOGIN, false, OLD);
    }

    @Test
    void codeTakesThePasswordsPlaceAtOnceAndEndsSessions() {
        house.sessions.begin(Samples.SUPERVISOR, "192.0.2.1", "");
        var code = house.credentials.issue(ID, Optional.empty());
        assertThat(house.told.told).containsExactly("100001-01 PASSWORD");
        assertThat(logIn(OLD)).isEqualTo(new Refused());
        assertThat(logIn(code.code())).isEqualTo(new ChangeRequired(Samples.SUPERVISOR));
        assertThat(logIn(" " + code.code().toUpperCase(Locale.ROOT) + " ")).isInstanceOf(ChangeRequired.class);
        assertThat(house.credentials.of(ID).kind()).isEqualTo(Kind.CODE);
        assertThat(code).asString().doesNotContain(code.code());
    }

    @Test
    void chosenPasswordTakesTheCodesPlaceForGood() {
        var code = house.credentials.issue(ID, Optional.empty()).code();
        assertThat(choose(code, "too short")).isInstanceOf(Objected.class);
        assertThat(choose(code, WANTED)).isEqualTo(new LoggedIn(Samples.SUPERVISOR));
        assertThat(choose(code, "another sentence of words")).isEqualTo(new Refused());
        assertThat(house.audit.deeds()).containsOnlyOnce("100001-01 login.password-chosen 100001-01");
        assertThat(logIn(code)).isEqualTo(new Refused());
        assertThat(logIn(WANTED)).isEqualTo(new LoggedIn(Samples.SUPERVISOR));
        assertThat(house.credentials.of(ID).lastLogin()).contains(clock.instant());
    }

    @Test
    void codeCountsUntilItsTimeAndNotAMomentLonger() {
        var code = house.credentials.issue(ID, Optional.of(Duration.ofHours(1))).code();
        clock.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(logIn(code)).isInstanceOf(ChangeRequired.class);
        clock.advance(Duration.ofMillis(1));
        assertThat(logIn(code)).isEqualTo(new Refused());
        assertThat(choose(code, WANTED)).isEqualTo(new Refused());
    }

    @Test
    void tenthFailureLocksAndTheRightPasswordComesTooLate() {
        var session = house.sessions.begin(Samples.SUPERVISOR, "192.0.2.1", "");
        for (int i = 1; i < LoginHouse.FAILURES_UNTIL_LOCK; i++) {
            assertThat(logIn("wrong")).isEqualTo(new Refused());
        }
        assertThat(house.people.operator(ID).orElseThrow().locked()).isFalse();
        logIn("wrong");
        var lock = house.people.of(ID.merchant()).member(ID).orElseThrow().lock();
        assertThat(lock.map(Lock::cause)).contains(Lock.Cause.FAILURES);
        assertThat(house.audit.deeds()).contains("platform login.locked 100001-01");
        assertThat(house.sessions.find(session)).isEmpty();
        assertThat(logIn(OLD)).as("the same answer as to a wrong one").isEqualTo(new Refused());
    }

    @Test
    void whoIsUnlockedHasAllAttemptsAgain() {
        for (int i = 0; i < LoginHouse.FAILURES_UNTIL_LOCK; i++) {
            logIn("wrong");
        }
        var staff = house.people.of(ID.merchant());
        house.people.change(
                staff.with(staff.member(ID).orElseThrow().locked(Optional.empty())), Optional.empty(), "unlock");
        assertThat(logIn("wrong")).isEqualTo(new Refused());
        assertThat(logIn(OLD)).isInstanceOf(LoggedIn.class);
    }

    @Test
    void rightPasswordBetweenForgetsTheWrongOnes() {
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i < LoginHouse.FAILURES_UNTIL_LOCK; i++) {
                logIn("wrong");
            }
            assertThat(logIn(OLD)).isInstanceOf(LoggedIn.class);
        }
    }

    @Test
    void whoProvesItOnceMoreCountsAsWhoLogsIn() {
        assertThat(house.authenticator.confirm(Samples.SUPERVISOR, Proof.of(OLD.toCharArray()), "192.0.2.1"))
                .isEqualTo(new LoggedIn(Samples.SUPERVISOR));
        for (int i = 0; i < LoginHouse.FAILURES_UNTIL_LOCK; i++) {
            house.authenticator.confirm(Samples.SUPERVISOR, Proof.of("wrong".toCharArray()), "192.0.2.1");
        }
        assertThat(house.people.operator(ID).orElseThrow().locked()).isTrue();
    }

    @Test
    void nobodyLocksAnOperatorOutOfAPreview() {
        var looking = Caller.previewing(ID, "a preview");
        for (int i = 0; i < LoginHouse.FAILURES_UNTIL_LOCK; i++) {
            assertThatThrownBy(() -> house.authenticator.confirm(looking, Proof.of("wrong".toCharArray()), "192.0.2.1"))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThat(house.people.operator(ID).orElseThrow().locked()).isFalse();
        assertThat(house.audit.entries()).isEmpty();
    }

    @Test
    void ownSessionStaysWhenThePasswordIsChanged() {
        var mine = house.sessions.begin(Samples.SUPERVISOR, "192.0.2.1", "");
        var other = house.sessions.begin(Samples.SUPERVISOR, "192.0.2.2", "");
        house.authenticator.setPassword(
                LOGIN, OLD.toCharArray(), WANTED.toCharArray(), Channel.WEB, "192.0.2.1", Optional.of(mine));
        assertThat(house.sessions.find(mine)).isPresent();
        assertThat(house.sessions.find(other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fourteen chars, password.too-short",
        "fifteen chars !, ''",
        "密碼密碼密碼密碼密碼密碼密碼, password.too-short",
        "known to everybody, password.known",
        "100001-01100001-01, password.yours",
        "Sample merchant 100001, password.yours",
        "PaifangPaifangPaifang, password.yours",
        "the gate of Paifang is open, ''",
        "OLD, password.same"
    })
    void passwordThatPeopleChooseIsLongAndNotKnown(String wanted, String reason) {
        var outcome = choose(OLD, wanted.equals("OLD") ? OLD : wanted);
        if (reason.isEmpty()) {
            assertThat(outcome).isInstanceOf(LoggedIn.class);
        } else {
            assertThat(outcome).isInstanceOfSatisfying(Objected.class, objected -> assertThat(
                            objected.reason().code())
                    .isEqualTo(reason));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "passwordpassword, true",
        "123456789012345, true",
        "aaaaaaaaaaaaaaaaaaaa, true",
        "qwertyuiopasdfgh, true",
        "iloveyouiloveyou, true",
        "the grey heron waits at low tide, false",
        "竹影掃階塵不動月穿潭底水無痕, false"
    })
    void whatAttackersTryFirstIsKnown(String password, boolean known) {
        assertThat(new CommonPasswords().isKnown(password, List.of("paifang"))).isEqualTo(known);
    }

    private Outcome logIn(String password) {
        return house.authenticator.logIn(LOGIN, password.toCharArray(), Channel.WEB, "192.0.2.1");
    }

    private Outcome choose(String current, String wanted) {
        return house.authenticator.setPassword(
                LOGIN, current.toCharArray(), wanted.toCharArray(), Channel.WEB, "192.0.2.1", Optional.empty());
    }
}
