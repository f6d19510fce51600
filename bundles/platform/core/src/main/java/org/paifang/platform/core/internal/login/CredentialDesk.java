package org.paifang.platform.core.internal.login;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.core.internal.domain.CredentialStore;
import org.paifang.platform.core.internal.domain.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives one-time codes and judges passwords. */
public class CredentialDesk implements Credentials {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialDesk.class);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final CredentialStore store;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Directory directory;
    private final Sessions sessions;
    private final Duration standardValidity;
    private final Clock clock;
    private final OneTimeCodes codes = new OneTimeCodes();

    public CredentialDesk(
            CredentialStore store,
            Passwords passwords,
            PasswordRules rules,
            Directory directory,
            Sessions sessions,
            Duration standardValidity,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.rules = rules;
        this.directory = directory;
        this.sessions = sessions;
        this.standardValidity = standardValidity;
        this.clock = clock;
    }

    @Override
    public OneTimeCode issue(OperatorId operator, Optional<Duration> valid) {
        if (directory.operator(operator).isEmpty()) {
            throw new IllegalArgumentException("there is no operator " + operator);
        }
        var validity = valid.orElse(standardValidity);
        if (validity.compareTo(Duration.ofSeconds(1)) < 0 || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a one-time code is valid a second to 30 days, was: " + validity);
        }
        var code = codes.fresh();
        var until = clock.instant().plus(validity).truncatedTo(ChronoUnit.MICROS);
        store.setHash(operator, passwords.hash(code.toCharArray()), Optional.of(until));
        sessions.endAll(operator, Optional.empty(), Sessions.End.PASSWORD);
        LOG.info("{} was given a one-time code, valid until {}", operator, until);
        return new OneTimeCode(code, until);
    }

    @Override
    public Optional<Reason> objection(OperatorId operator, char[] password) {
        return rules.objection(password, knownOf(operator));
    }

    @Override
    public Map<OperatorId, Standing> of(MerchantNo merchant) {
        return store.standings(merchant);
    }

    @Override
    public Standing of(OperatorId operator) {
        return store.standings(operator.merchant()).getOrDefault(operator, Standing.NOTHING);
    }

    private List<String> knownOf(OperatorId operator) {
        var known = new ArrayList<String>();
        known.add(operator.toString());
        directory.operator(operator).ifPresent(one -> known.add(one.name()));
        directory.merchant(operator.merchant()).ifPresent(merchant -> known.add(merchant.name()));
        return known;
    }
}
