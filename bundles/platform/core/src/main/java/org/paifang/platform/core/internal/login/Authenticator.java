package org.paifang.platform.core.internal.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.RemoteAddress;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.domain.PeopleStore;
import org.paifang.platform.core.internal.domain.PeopleStore.Credential;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs operators in. What somebody typed as a login goes into the log only if it is an operator's. */
public class Authenticator implements Authentication {

    private static final Logger LOG = LoggerFactory.getLogger(Authenticator.class);
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final int COUNTED_LENGTH = 40;

    private final PeopleStore store;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final AtomicBoolean busy = new AtomicBoolean();

    public Authenticator(PeopleStore store, Passwords passwords, LoginLimits limits, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.throttle = new LoginThrottle(limits, clock);
    }

    @Override
    public Outcome logIn(String login, char[] password, Channel channel, String remoteAddress) {
        var id = OperatorId.parse(login);
        var counted = id.map(OperatorId::toString).orElseGet(() -> counted(login));
        var address = RemoteAddress.counted(remoteAddress);
        var wait = throttle.attempt(counted, () -> shown(id, id.flatMap(store::credential)), address);
        if (wait.isPresent()) {
            return new Throttled(wait.get());
        }
        var credential = id.flatMap(store::credential);
        var check = passwords.check(password, credential.map(Credential::hash).orElse(null));
        if (check == Passwords.Check.BUSY) {
            throttle.giveBack(counted, address);
            return putOff();
        }
        busy.set(false);
        if (id.isEmpty() || credential.isEmpty() || check == Passwords.Check.WRONG) {
            LOG.info("A wrong password for {} by {} from {}", shown(id, credential), channel, address);
            return new Refused();
        }
        if (credential.get().locked()) {
            LOG.info("{} is locked and was refused by {} from {}", id.get(), channel, address);
            return new Refused();
        }
        if (check == Passwords.Check.RIGHT_BUT_OUTDATED) {
            renew(id.get(), credential.get(), password);
        }
        throttle.succeeded(counted, address);
        LOG.info("{} logged in by {} from {}", id.get(), channel, address);
        return new LoggedIn(new Caller(id.get(), channel));
    }

    private Outcome putOff() {
        if (busy.compareAndSet(false, true)) {
            LOG.warn("Attempts to log in are put off: too many passwords are being checked at once.");
        }
        return new Throttled(BUSY);
    }

    private void renew(OperatorId id, Credential credential, char[] password) {
        var old = credential.hash();
        if (old != null) {
            store.replaceHash(id, old, passwords.hash(password));
        }
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
