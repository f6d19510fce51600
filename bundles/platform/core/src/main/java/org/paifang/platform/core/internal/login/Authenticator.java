package org.paifang.platform.core.internal.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.RemoteAddress;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.core.internal.domain.CredentialStore;
import org.paifang.platform.core.internal.domain.CredentialStore.Credential;
import org.paifang.platform.core.internal.domain.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs operators in. What somebody typed as a login goes into the log only if it is an operator's. */
public class Authenticator implements Authentication {

    private static final Logger LOG = LoggerFactory.getLogger(Authenticator.class);
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final int COUNTED_LENGTH = 40;

    private final CredentialStore store;
    private final Passwords passwords;
    private final Credentials credentials;
    private final SecondFactorBook factors;
    private final Sessions sessions;
    private final FailureLock failureLock;
    private final LoginThrottle throttle;
    private final LoginRecords records;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** Somebody whose password was right. */
    private record Known(OperatorId id, Credential credential, String hash, String counted, String address) {}

    public Authenticator(
            CredentialStore store,
            Passwords passwords,
            Credentials credentials,
            SecondFactorBook factors,
            Sessions sessions,
            FailureLock failureLock,
            LoginLimits limits,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.credentials = credentials;
        this.factors = factors;
        this.sessions = sessions;
        this.failureLock = failureLock;
        this.throttle = new LoginThrottle(limits, clock);
        this.records = new LoginRecords(audit);
        this.clock = clock;
    }

    @Override
    public Outcome logIn(String login, Proof proof, Channel channel, String remoteAddress) {
        return checked(login, proof.password(), channel, remoteAddress, (known, caller) -> {
            if (known.credential().oneTimeUntil().isPresent()) {
                LOG.info("{} came with a one-time code by {} from {}", known.id(), channel, known.address());
                forgive(known);
                return new ChangeRequired(caller);
            }
            return withCode(known, caller, proof.code(), () -> letIn(known, caller));
        });
    }

    @Override
    public Outcome setPassword(
            String login,
            char[] current,
            char[] wanted,
            Channel channel,
            String remoteAddress,
            Optional<SessionId> keep) {
        return checked(login, current, channel, remoteAddress, (known, caller) -> {
            var objection = Arrays.equals(current, wanted)
                    ? Optional.of(Reason.of("password.same"))
                    : credentials.objection(known.id(), wanted);
            if (objection.isPresent()) {
                forgive(known);
                return new Objected(objection.get());
            }
            if (!store.choose(known.id(), known.hash(), passwords.hash(wanted))) {
                return new Refused(); // somebody else was faster, with a reset or with the same code
            }
            sessions.endAll(known.id(), keep, Sessions.End.PASSWORD);
            LOG.info("{} chose a password by {} from {}", known.id(), channel, known.address());
            records.chosen(caller, known.address());
            forgive(known);
            var leftToShow = keep.isEmpty() && factors.of(known.id()).on();
            return leftToShow ? new CodeRequired(caller) : letIn(known, caller);
        });
    }

    @Override
    public Outcome confirm(Caller caller, Proof proof, String remoteAddress) {
        AccessPolicy.requirePerson(caller, "confirm who sits there");
        var login = caller.operator().toString();
        return checked(
                login,
                proof.password(),
                caller.channel(),
                remoteAddress,
                (known, same) -> known.credential().oneTimeUntil().isPresent()
                        ? new Refused()
                        : withCode(known, caller, proof.code(), () -> new LoggedIn(caller)));
    }

    /** What is done for somebody who shows the second factor as well, or has none. */
    private Outcome withCode(Known known, Caller caller, String code, Supplier<Outcome> then) {
        switch (factors.check(known.id(), code)) {
            case MISSING -> {
                throttle.giveBack(known.counted(), known.address());
                return new CodeRequired(caller);
            }
            case WRONG -> {
                LOG.info("A wrong code for {} by {} from {}", known.id(), caller.channel(), known.address());
                records.refused(Optional.of(known.id()), caller.channel(), known.address(), LoginRecords.WRONG_CODE);
                failureLock.failed(known.id(), known.address());
                return new Refused();
            }
            case RECOVERY -> {
                LOG.info("{} used a recovery code by {} from {}", known.id(), caller.channel(), known.address());
                records.recoveryUsed(caller, factors.of(known.id()).recoveryLeft(), known.address());
            }
            case RIGHT, OFF -> {}
        }
        forgive(known);
        return then.get();
    }

    /** Who has proved everything has a clean sheet: a password alone must not forgive wrong codes. */
    private void forgive(Known known) {
        throttle.succeeded(known.counted(), known.address());
        store.forgetFailures(known.id());
    }

    private Outcome letIn(Known known, Caller caller) {
        store.loggedIn(known.id(), clock.instant(), known.address());
        LOG.info("{} logged in by {} from {}", known.id(), caller.channel(), known.address());
        records.succeeded(caller, known.address());
        return new LoggedIn(caller);
    }

    /** What is done for somebody whose password is right; the answer to everybody else. */
    private Outcome checked(
            String login,
            char[] password,
            Channel channel,
            String remoteAddress,
            BiFunction<Known, Caller, Outcome> then) {
        var id = OperatorId.parse(login);
        var counted = id.map(OperatorId::toString).orElseGet(() -> counted(login));
        var address = RemoteAddress.counted(remoteAddress);
        var wait = throttle.attempt(counted, () -> shown(id, id.flatMap(store::credential)), address);
        if (wait.isPresent()) {
            return new Throttled(wait.get());
        }
        var credential = id.flatMap(store::credential);
        var oneTime = credential.flatMap(Credential::oneTimeUntil);
        var typed = oneTime.isPresent() ? OneTimeCodes.typed(password) : password;
        var hash = credential.map(Credential::hash).orElse(null);
        var check = passwords.check(typed, hash);
        if (check == Passwords.Check.BUSY) {
            throttle.giveBack(counted, address);
            return putOff();
        }
        busy.set(false);
        if (id.isEmpty() || credential.isEmpty() || hash == null || check == Passwords.Check.WRONG) {
            LOG.info("A wrong password for {} by {} from {}", shown(id, credential), channel, address);
            records.refused(credential.flatMap(known -> id), channel, address, LoginRecords.WRONG);
            if (id.isPresent() && credential.isPresent() && !credential.get().locked()) {
                failureLock.failed(id.get(), address);
            }
            return new Refused();
        }
        if (credential.get().locked()) {
            LOG.info("{} is locked and was refused by {} from {}", id.get(), channel, address);
            records.refused(id, channel, address, LoginRecords.LOCKED);
            return new Refused();
        }
        if (oneTime.isPresent() && !oneTime.get().isAfter(clock.instant())) {
            LOG.info("The one-time code of {} is over; it was refused by {} from {}", id.get(), channel, address);
            records.refused(id, channel, address, LoginRecords.CODE_OVER);
            return new Refused();
        }
        var today = renewed(id.get(), hash, check, typed);
        return then.apply(
                new Known(id.get(), credential.get(), today, counted, address), new Caller(id.get(), channel));
    }

    private Outcome putOff() {
        if (busy.compareAndSet(false, true)) {
            LOG.warn("Attempts to log in are put off: too many passwords are being checked at once.");
        }
        return new Throttled(BUSY);
    }

    /** The hash that counts from now on. */
    private String renewed(OperatorId id, String hash, Passwords.Check check, char[] password) {
        if (check != Passwords.Check.RIGHT_BUT_OUTDATED) {
            return hash;
        }
        var fresh = passwords.hash(password);
        store.replaceHash(id, hash, fresh);
        return fresh;
    }

    /** People type passwords into the wrong field. */
    private static String shown(Optional<OperatorId> id, Optional<Credential> credential) {
        return credential.isPresent() ? id.map(OperatorId::toString).orElse("") : "a login that does not exist";
    }

    /** Begins as no operator's number does. */
    private static String counted(String login) {
        var plain = login.strip().toLowerCase(Locale.ROOT);
        return "?" + plain.substring(0, Math.min(plain.length(), COUNTED_LENGTH));
    }
}
