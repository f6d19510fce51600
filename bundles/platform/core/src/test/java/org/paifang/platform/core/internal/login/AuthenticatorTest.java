package org.paifang.platform.core.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Authentication.LoggedIn;
import org.paifang.platform.api.session.Authentication.Outcome;
import org.paifang.platform.api.session.Authentication.Refused;
import org.paifang.platform.api.session.Authentication.Throttled;
import org.paifang.platform.api.session.RemoteAddress;
import org.paifang.platform.core.internal.domain.MemoryStore;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class AuthenticatorTest {

    private static final String ADDRESS = "192.0.2.7";
    private static final String PASSWORD = "right password 密碼";
    private static final Argon2Parameters TODAY = new Argon2Parameters(8_192, 1, 1);
    private static final Argon2Parameters FORMER = new Argon2Parameters(7_168, 1, 1);
    private static final LoginLimits LIMITS =
            new LoginLimits(5, Duration.ofSeconds(60), 20, Duration.ofSeconds(2), 1_000);

    /** What was computed, by the memory that it took. */
    private final List<Argon2Parameters> computed = new ArrayList<>();

    private final Argon2 counting = (password, salt, parameters, length) -> {
        computed.add(parameters);
        return Argon2.BOUNCY_CASTLE.compute(password, salt, parameters, length);
    };

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final Argon2Passwords passwords = new Argon2Passwords(counting, TODAY, 2, Duration.ofSeconds(1));
    private final LoginHouse house = new LoginHouse(passwords, LIMITS, clock);
    private final MemoryStore store = house.store;
    private final Authenticator authenticator = house.authenticator;

    AuthenticatorTest() {
        add("100001-01", false, PASSWORD);
        add("100001-02", true, PASSWORD);
        house.add("100001-03", false);
        computed.clear();
    }

    @ParameterizedTest
    @CsvSource({"100001-01", "' 100001-01 '", "100001-01 "})
    void rightPasswordLogsIn(String login) {
        assertThat(logIn(login, PASSWORD))
                .isEqualTo(new LoggedIn(new Caller(Samples.SUPERVISOR.operator(), Channel.WEB)));
    }

    @Test
    void whoCameInAndWhoDidNotIsRecordedAndNothingThatWasTyped() {
        logIn("100001-01", PASSWORD);
        logIn("100001-01", "wrong");
        logIn("100001-02", PASSWORD);
        logIn("my secret", "wrong");

        assertThat(house.audit.deeds())
                .containsExactly(
                        "100001-01 login.succeeded 100001-01",
                        "stranger login.failed 100001-01",
                        "stranger login.failed 100001-02",
                        "stranger login.failed unknown");
        assertThat(house.audit.entries())
                .extracting(entry -> entry.origin().address() + " " + entry.merchant() + " " + entry.outcome())
                .containsExactly(
                        ADDRESS + " 100001 DONE",
                        ADDRESS + " 100001 REFUSED",
                        ADDRESS + " 100001 REFUSED",
                        ADDRESS + " bank REFUSED");
        assertThat(house.audit.entries().toString()).doesNotContain("my secret", "wrong,", PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "100001-01, wrong",
        "100001-02, right password 密碼",
        "100001-02, wrong",
        "100001-03, wrong",
        "100001-99, wrong",
        "999999-01, wrong",
        "no-operator-at-all, wrong",
        "'', ''"
    })
    void everyRefusalIsTheSameAnswerAfterTheSameWork(String login, String password) {
        assertThat(logIn(login, password)).isEqualTo(new Refused());
        assertThat(computed).containsExactly(TODAY);
    }

    @Test
    void overlongPasswordIsRefusedAfterTheSameWork() {
        add("100001-04", false, "x".repeat(128));
        computed.clear();
        assertThat(logIn("100001-04", "x".repeat(128))).isInstanceOf(LoggedIn.class);
        assertThat(logIn("100001-04", "x".repeat(129))).isEqualTo(new Refused());
        assertThat(computed).containsExactly(TODAY, TODAY);
    }

    @Test
    void passwordOfTheCallerIsLeftAsItIsAndNotKept() {
        var typed = PASSWORD.toCharArray();
        authenticator.logIn("100001-01", typed, Channel.WEB, ADDRESS);
        assertThat(typed).isEqualTo(PASSWORD.toCharArray());
        Arrays.fill(typed, ' ');
        assertThat(logIn("100001-01", PASSWORD)).isInstanceOf(LoggedIn.class);
    }

    @Test
    void hashWithFormerParametersIsRenewedByALoginAndOnlyByOne() {
        var id = id("100001-01");
        var former = new Argon2Passwords(FORMER, 1, Duration.ZERO).hash(PASSWORD.toCharArray());
        store.setHash(id, former, Optional.empty());
        assertThat(logIn("100001-01", "wrong")).isEqualTo(new Refused());
        assertThat(store.hash(id)).isEqualTo(former);
        assertThat(logIn("100001-01", PASSWORD)).isInstanceOf(LoggedIn.class);
        assertThat(store.hash(id)).contains("m=8192,t=1,p=1");
        computed.clear();
        assertThat(logIn("100001-01", PASSWORD)).isInstanceOf(LoggedIn.class);
        assertThat(computed).containsExactly(TODAY);
    }

    @Test
    void hashOfAnotherKindLetsNobodyInAfterTheSameWork() {
        store.setHash(id("100001-01"), "$2a$10$abcdefghijklmnopqrstuv", Optional.empty());
        assertThat(logIn("100001-01", PASSWORD)).isEqualTo(new Refused());
        assertThat(computed).containsExactly(TODAY);
    }

    @ParameterizedTest
    @CsvSource({"100001-01", "100001-99", "no operator at all"})
    void loginHasSoManyAttemptsWhetherItExistsOrNot(String login) {
        for (var i = 0; i < LIMITS.attemptsPerLogin(); i++) {
            assertThat(logIn(login, "wrong")).as("attempt %s", i + 1).isEqualTo(new Refused());
        }
        assertThat(logIn(login, PASSWORD)).isEqualTo(new Throttled(Duration.ofSeconds(60)));
        assertThat(computed).hasSize(LIMITS.attemptsPerLogin());
        clock.advance(Duration.ofMillis(59_999));
        assertThat(logIn(login, "wrong")).isEqualTo(new Throttled(Duration.ofSeconds(1)));
        clock.advance(Duration.ofMillis(1));
        assertThat(logIn(login, "wrong")).isEqualTo(new Refused());
        assertThat(logIn(login, "wrong")).isInstanceOf(Throttled.class);
    }

    @Test
    void writingALoginDifferentlyGivesNoMoreAttempts() {
        for (var login : List.of("100001-01", " 100001-01", "100001-01 ", "\t100001-01", "100001-01\n")) {
            assertThat(logIn(login, "wrong")).isEqualTo(new Refused());
        }
        assertThat(logIn("100001-01", PASSWORD)).isInstanceOf(Throttled.class);
    }

    @Test
    void whoLogsInHasACleanSheet() {
        for (var round = 0; round < 10; round++) {
            for (var i = 1; i < LIMITS.attemptsPerLogin(); i++) {
                logInFrom("198.51.100." + round, "100001-01", "wrong");
            }
            assertThat(logInFrom("198.51.100." + round, "100001-01", PASSWORD)).isInstanceOf(LoggedIn.class);
        }
    }

    @Test
    void lockedOperatorWithTheRightPasswordIsThrottledAsAnyOther() {
        for (var i = 0; i < LIMITS.attemptsPerLogin(); i++) {
            assertThat(logIn("100001-02", PASSWORD)).isEqualTo(new Refused());
        }
        assertThat(logIn("100001-02", PASSWORD)).isInstanceOf(Throttled.class);
    }

    @Test
    void addressHasSoManyAttemptsOverAllLogins() {
        for (var i = 0; i < LIMITS.attemptsPerAddress(); i++) {
            assertThat(logIn("100001-" + (100 + i), "wrong")).isEqualTo(new Refused());
        }
        assertThat(logIn("100001-01", PASSWORD)).isEqualTo(new Throttled(Duration.ofSeconds(2)));
        assertThat(logInFrom("192.0.2.8", "100001-01", PASSWORD))
                .as("an exhausted address costs the login nothing")
                .isInstanceOf(LoggedIn.class);
        clock.advance(Duration.ofSeconds(2));
        assertThat(logIn("100001-01", PASSWORD)).isInstanceOf(LoggedIn.class);
    }

    @Test
    void officeBehindOneAddressLogsInAsOftenAsItLikes() {
        for (var i = 0; i < 5 * LIMITS.attemptsPerAddress(); i++) {
            assertThat(logIn("100001-01", PASSWORD)).isInstanceOf(LoggedIn.class);
        }
    }

    @Test
    void attemptThatWasNotLookedAtIsPutOffAndCostsNothing() throws InterruptedException {
        var entered = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        Argon2 slow = (password, salt, parameters, length) -> {
            entered.countDown();
            await(go);
            return Argon2.BOUNCY_CASTLE.compute(password, salt, parameters, length);
        };
        var one = house.authenticator(new Argon2Passwords(slow, TODAY, 1, Duration.ZERO));
        var first = new Thread(() -> one.logIn("100001-99", "wrong".toCharArray(), Channel.WEB, ADDRESS));
        first.start();
        entered.await();
        for (var i = 0; i < 3 * LIMITS.attemptsPerLogin(); i++) {
            assertThat(one.logIn("100001-01", PASSWORD.toCharArray(), Channel.WEB, ADDRESS))
                    .isEqualTo(new Throttled(Duration.ofSeconds(1)));
        }
        go.countDown();
        first.join();
        assertThat(one.logIn("100001-01", PASSWORD.toCharArray(), Channel.WEB, ADDRESS))
                .isInstanceOf(LoggedIn.class);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:0db8:0001:0002:ffff::1, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "'evil\nINFO 100001-01 logged in', unknown",
        "'', unknown"
    })
    void addressIsCountedByItselfOrItsNetwork(String written, String counted) {
        assertThat(RemoteAddress.counted(written)).isEqualTo(counted);
    }

    @Test
    void hashIsArgon2idAsOthersComputeIt() {
        var reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.check("password".toCharArray(), reference))
                .isEqualTo(Argon2Passwords.Check.RIGHT_BUT_OUTDATED);
        assertThat(passwords.check("Password".toCharArray(), reference)).isEqualTo(Argon2Passwords.Check.WRONG);
    }

    @Test
    void sameHashIsNeverMadeTwiceAndIsReadBack() {
        var one = passwords.hash(PASSWORD.toCharArray());
        assertThat(passwords.hash(PASSWORD.toCharArray())).isNotEqualTo(one);
        assertThat(Objects.requireNonNull(PhcString.parse(one).orElse(null))).hasToString(one);
        assertThat(one).doesNotContain(new String(PASSWORD.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private void add(String written, boolean locked, String password) {
        house.add(written, locked, password);
    }

    private Outcome logIn(String login, String password) {
        return logInFrom(ADDRESS, login, password);
    }

    private Outcome logInFrom(String address, String login, String password) {
        return authenticator.logIn(login, password.toCharArray(), Channel.WEB, address);
    }

    private static OperatorId id(String written) {
        return Samples.operatorId(written);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
