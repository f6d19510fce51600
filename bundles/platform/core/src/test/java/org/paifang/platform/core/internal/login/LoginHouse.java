package org.paifang.platform.core.internal.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.util.encoders.Base32;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.SecondFactorPlace;
import org.paifang.platform.api.session.Sessions.Limits;
import org.paifang.platform.core.internal.domain.MemorySecondFactors;
import org.paifang.platform.core.internal.domain.MemoryStore;
import org.paifang.platform.core.internal.domain.OpenSessions;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.domain.People;
import org.paifang.platform.core.internal.domain.RecordedSessions;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.Samples;

/** All that takes part in logging in, without a database. */
final class LoginHouse {

    static final int FAILURES_UNTIL_LOCK = 10;

    final MemoryStore store = new MemoryStore();
    final RecordedSessions told = new RecordedSessions();
    final OpenSessions sessions;
    final People people;
    final CredentialDesk credentials;
    final Authenticator authenticator;
    final FakeAudit audit = new FakeAudit();
    final List<SecondFactorPlace> places = new ArrayList<>();
    final MemorySecondFactors kept = new MemorySecondFactors();
    final SecondFactorBook factors;

    private final Passwords passwords;
    private final LoginLimits limits;
    private final Clock clock;

    LoginHouse(Passwords passwords, LoginLimits limits, Clock clock) {
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
        sessions = new OpenSessions(
                new Limits(Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofMinutes(1), Duration.ofMinutes(5)),
                told,
                clock);
        people = new People(store, store, passwords, sessions, () -> {}, clock);
        people.save(Samples.ONLINE);
        var rules = new PasswordRules(15, 128, (password, words) -> password.startsWith("known"), List.of("paifang"));
        credentials = new CredentialDesk(store, passwords, rules, people, sessions, Duration.ofDays(3), clock);
        factors = new SecondFactorBook(kept, SecretSeal.in(keyFile()), "Sample bank", () -> places, clock);
        authenticator = authenticator(passwords);
    }

    private static Path keyFile() {
        try {
            var file = Files.createTempFile("installation", ".key");
            Files.delete(file);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives an operator a second factor; its secret. */
    byte[] enrol(OperatorId operator) {
        var secret = Base32.decode(factors.begin(operator).orElseThrow().secret());
        factors.confirm(operator, Totp.code(secret, Totp.step(clock.instant()) - 1));
        return secret;
    }

    Authenticator authenticator(Passwords others) {
        return new Authenticator(
                store,
                others,
                credentials,
                factors,
                sessions,
                new FailureLock(store, people, FAILURES_UNTIL_LOCK, audit, clock),
                limits,
                audit,
                clock);
    }

    void add(String written, boolean locked, String password) {
        add(written, locked);
        people.setPassword(Samples.operatorId(written), password.toCharArray());
    }

    void add(String written, boolean locked) {
        people.save(new Operator(Samples.operatorId(written), "Sample", locked, Set.of()));
    }

    Passwords passwords() {
        return passwords;
    }
}
