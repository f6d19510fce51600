package org.paifang.platform.core.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Authentication.ChangeRequired;
import org.paifang.platform.api.session.Authentication.CodeRequired;
import org.paifang.platform.api.session.Authentication.LoggedIn;
import org.paifang.platform.api.session.Authentication.Outcome;
import org.paifang.platform.api.session.Authentication.Proof;
import org.paifang.platform.api.session.Authentication.Refused;
import org.paifang.platform.api.session.Authentication.Throttled;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.session.SecondFactorPlace;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.session.SecondFactors.Confirmation;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

/** Who has a second factor shows it at the login, and before what matters. */
class SecondStepTest {

    private static final String LOGIN = "100001-01";
    private static final String PASSWORD = "the password of before";
    private static final OperatorId ID = Samples.SUPERVISOR.operator();
    private static final String ADDRESS = "192.0.2.1";

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final LoginHouse house = house(1_000);

    private LoginHouse house(int attempts) {
        var limits = new LoginLimits(attempts, Duration.ofSeconds(60), 1_000, Duration.ofSeconds(1), 1_000);
        var built = new LoginHouse(new PlainPasswords(), limits, clock);
        built.add(LOGIN, false, PASSWORD);
        return built;
    }

    @Test
    void passwordAloneLetsNobodyInAndIsNoFailure() {
        house.enrol(ID);
        for (int i = 0; i < 2 * LoginHouse.FAILURES_UNTIL_LOCK; i++) {
            assertThat(logIn("")).isEqualTo(new CodeRequired(Samples.SUPERVISOR));
        }
        assertThat(house.credentials.of(ID).lastLogin()).isEmpty();
        assertThat(house.credentials.of(ID).failures()).isZero();
        assertThat(house.audit.deeds()).isEmpty();
    }

    @Test
    void codeIsTakenOnceAndNeitherItNorAnEarlierOneAgain() {
        var secret = house.enrol(ID);
        var now = Totp.step(clock.instant());
        assertThat(logIn(Totp.code(secret, now - 1)))
                .as("the one that confirmed it")
                .isEqualTo(new Refused());
        assertThat(logIn(Totp.code(secret, now))).isEqualTo(new LoggedIn(Samples.SUPERVISOR));
        assertThat(logIn(Totp.code(secret, now))).isEqualTo(new Refused());
        assertThat(logIn(Totp.code(secret, now - 1))).isEqualTo(new Refused());
        assertThat(logIn(Totp.code(secret, now + 1))).isInstanceOf(LoggedIn.class);
    }

    @Test
    void codeIsTakenWithTheBlanksThatDevicesShow() {
        var code = Totp.code(house.enrol(ID), Totp.step(clock.instant()));
        assertThat(logIn(" " + code.substring(0, 3) + " " + code.substring(3) + " "))
                .isInstanceOf(LoggedIn.class);
    }

    @Test
    void wrongCodesLockAsWrongPasswordsDoAndThePasswordBetweenForgivesNone() {
        var secret = house.enrol(ID);
        for (int i = 1; i < LoginHouse.FAILURES_UNTIL_LOCK; i++) {
            assertThat(logIn("")).isInstanceOf(CodeRequired.class);
            assertThat(logIn("000000")).isEqualTo(new Refused());
        }
        assertThat(house.people.operator(ID).orElseThrow().locked()).isFalse();
        logIn("000000");
        assertThat(house.people.operator(ID).orElseThrow().locked()).isTrue();
        assertThat(logIn(Totp.code(secret, Totp.step(clock.instant())))).isEqualTo(new Refused());
        assertThat(house.audit.deeds()).contains("platform login.locked 100001-01");
    }

    @Test
    void wrongCodesAreThrottledAsWrongPasswordsAre() {
        var narrow = house(5);
        narrow.enrol(ID);
        for (int i = 0; i < 5; i++) {
            assertThat(logIn(narrow, "")).isInstanceOf(CodeRequired.class);
            assertThat(logIn(narrow, "000000")).isEqualTo(new Refused());
        }
        assertThat(logIn(narrow, "000000")).isInstanceOf(Throttled.class);
    }

    @Test
    void recoveryCodeIsGoodOnceInAnyWritingAndIsAudited() {
        var codes = codesOf(house);
        assertThat(codes).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
        assertThat(logIn(" " + codes.get(0).toUpperCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(new LoggedIn(Samples.SUPERVISOR));
        assertThat(logIn(codes.get(0))).isEqualTo(new Refused());
        assertThat(house.factors.of(ID).recoveryLeft()).isEqualTo(9);
        assertThat(house.audit.deeds()).contains("100001-01 login.recovery-used 100001-01");
        assertThat(house.audit.entries().toString()).doesNotContain(codes.get(0));
    }

    @Test
    void newSetOfRecoveryCodesTakesTheOldOnesPlace() {
        var old = codesOf(house);
        var fresh = house.factors.renewRecovery(ID).orElseThrow();
        assertThat(logIn(old.get(1))).isEqualTo(new Refused());
        assertThat(logIn(fresh.get(1))).isInstanceOf(LoggedIn.class);
        assertThat(house.factors.renewRecovery(Samples.CLERK.operator())).isEmpty();
    }

    @Test
    void nothingCountsBeforeACodeConfirmedIt() {
        var first = house.factors.begin(ID).orElseThrow();
        assertThat(logIn("")).isInstanceOf(LoggedIn.class);
        assertThat(house.factors.confirm(ID, "000000")).isEqualTo(new Confirmation.Wrong());
        house.factors.begin(ID);
        assertThat(house.factors.confirm(ID, codeOf(first))).as("begun anew").isEqualTo(new Confirmation.Wrong());
        assertThat(house.factors.of(ID).on()).isFalse();
        assertThat(house.factors.confirm(Samples.CLERK.operator(), "000000")).isEqualTo(new Confirmation.Over());
        assertThat(first.uri())
                .isEqualTo("otpauth://totp/Sample%20bank:100001-01?secret=" + first.secret()
                        + "&issuer=Sample%20bank&algorithm=SHA1&digits=6&period=30");
        assertThat(first.toString()).doesNotContain(first.secret());
    }

    @Test
    void whatIsOnIsNotReplacedBeforeItIsTakenOff() {
        house.enrol(ID);
        assertThat(house.factors.begin(ID)).isEmpty();
        assertThat(house.factors.remove(ID)).isTrue();
        assertThat(house.factors.remove(ID)).isFalse();
        assertThat(logIn("")).isInstanceOf(LoggedIn.class);
        assertThat(house.factors.begin(ID)).isPresent();
    }

    @Test
    void secretThatDoesNotOpenLetsNobodyInButRecoveryCodesDo() {
        var codes = codesOf(house);
        var step = Totp.step(clock.instant());
        house.kept.remove(ID);
        house.kept.begin(ID, "1:AAAA");
        house.kept.turnOn(ID, "1:AAAA", clock.instant(), step, List.of());
        assertThat(logIn("000000")).isEqualTo(new Refused());
        assertThat(logIn(codes.get(0))).as("those went with what was there").isEqualTo(new Refused());
        var fresh = house.factors.renewRecovery(ID).orElseThrow();
        assertThat(logIn(fresh.get(0))).isInstanceOf(LoggedIn.class);
    }

    @Test
    void oneTimeCodeTakesThePasswordsPlaceAndNotTheSecondFactors() {
        var secret = house.enrol(ID);
        var code = house.credentials.issue(ID, Optional.empty()).code();
        var in = house.authenticator.logIn(LOGIN, code.toCharArray(), Channel.WEB, ADDRESS);
        assertThat(in).isEqualTo(new ChangeRequired(Samples.SUPERVISOR));
        var wanted = "a sentence of some words";
        assertThat(house.authenticator.setPassword(
                        LOGIN, code.toCharArray(), wanted.toCharArray(), Channel.WEB, ADDRESS, Optional.empty()))
                .isEqualTo(new CodeRequired(Samples.SUPERVISOR));
        assertThat(house.credentials.of(ID).lastLogin()).isEmpty();
        var proof = new Proof(wanted.toCharArray(), Totp.code(secret, Totp.step(clock.instant())));
        assertThat(house.authenticator.logIn(LOGIN, proof, Channel.WEB, ADDRESS))
                .isInstanceOf(LoggedIn.class);
    }

    @Test
    void whoProvesItOnceMoreShowsItAsWell() {
        var secret = house.enrol(ID);
        assertThat(confirm("")).isInstanceOf(CodeRequired.class);
        assertThat(confirm("000000")).isEqualTo(new Refused());
        assertThat(confirm(Totp.code(secret, Totp.step(clock.instant())))).isInstanceOf(LoggedIn.class);
    }

    @Test
    void moneyAndRightsAreClosedAtPagesToWhoMustHaveOneAndHasNone() {
        var identity = new KnownIdentity(house.factors, house.sessions);
        house.sessions.begin(Samples.SUPERVISOR, ADDRESS, "");
        assertThat(identity.beforeMoney(Samples.SUPERVISOR)).isEmpty();
        house.places.add(required());
        assertThat(identity.beforeMoney(Samples.SUPERVISOR)).contains(Reason.of(Identity.SECOND_FACTOR));
        assertThat(identity.beforeRights(Samples.SUPERVISOR)).contains(Reason.of(Identity.SECOND_FACTOR));
        for (var channel : List.of(Channel.API, Channel.CONSOLE)) {
            assertThat(identity.beforeRights(new Caller(ID, channel))).isEmpty();
        }
        house.enrol(ID);
        assertThat(identity.beforeMoney(Samples.SUPERVISOR)).isEmpty();
        assertThat(identity.beforeRights(Samples.SUPERVISOR)).isEmpty();
    }

    @Test
    void rightsAreClosedToWhoHasNotProvedItLately() {
        var identity = new KnownIdentity(house.factors, house.sessions);
        assertThat(identity.beforeRights(Samples.SUPERVISOR)).contains(Reason.of(Identity.AGAIN));
        var session = house.sessions.begin(Samples.SUPERVISOR, ADDRESS, "");
        assertThat(identity.beforeRights(Samples.SUPERVISOR)).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        assertThat(identity.beforeRights(Samples.SUPERVISOR)).contains(Reason.of(Identity.AGAIN));
        assertThat(identity.beforeMoney(Samples.SUPERVISOR)).isEmpty();
        house.sessions.confirmed(session);
        assertThat(identity.beforeRights(Samples.SUPERVISOR)).isEmpty();
    }

    private static SecondFactorPlace required() {
        return new SecondFactorPlace() {
            @Override
            public ItemId item() {
                return new ItemId("sample.mine");
            }

            @Override
            public boolean isRequired(MerchantNo merchant) {
                return merchant.equals(ID.merchant());
            }
        };
    }

    private List<String> codesOf(LoginHouse where) {
        var begun = where.factors.begin(ID).orElseThrow();
        return ((Confirmation.On) where.factors.confirm(ID, codeOf(begun))).recoveryCodes();
    }

    private String codeOf(SecondFactors.Enrolment enrolment) {
        var secret = Base32.decode(enrolment.secret());
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private Outcome confirm(String code) {
        return house.authenticator.confirm(Samples.SUPERVISOR, new Proof(PASSWORD.toCharArray(), code), ADDRESS);
    }

    private Outcome logIn(String code) {
        return logIn(house, code);
    }

    private static Outcome logIn(LoginHouse where, String code) {
        return where.authenticator.logIn(LOGIN, new Proof(PASSWORD.toCharArray(), code), Channel.WEB, ADDRESS);
    }
}
