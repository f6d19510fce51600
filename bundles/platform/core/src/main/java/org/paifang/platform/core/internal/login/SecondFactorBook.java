package org.paifang.platform.core.internal.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.SecondFactorPlace;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.core.internal.domain.SecondFactorStore;
import org.paifang.platform.core.internal.domain.SecondFactorStore.Factor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Second factors: sealed secrets, hashed recovery codes, and no code twice. */
public class SecondFactorBook implements SecondFactors {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorBook.class);
    private static final int LONGEST_TYPED = 100;

    private final SecondFactorStore store;
    private final SecretSeal seal;
    private final String issuer;
    private final Supplier<List<SecondFactorPlace>> places;
    private final Clock clock;
    private final OneTimeCodes codes = new OneTimeCodes();
    private final SecureRandom random = new SecureRandom();

    /** How a code fits. */
    public enum Check {
        /** No second factor is on. */
        OFF,
        /** One is on, and nothing was typed. */
        MISSING,
        RIGHT,
        /** It was a recovery code, which is used up. */
        RECOVERY,
        WRONG
    }

    /**
     * Over what is kept.
     *
     * @param issuer what a device shows beside the operator
     * @param places those that are here now
     */
    public SecondFactorBook(
            SecondFactorStore store,
            SecretSeal seal,
            String issuer,
            Supplier<List<SecondFactorPlace>> places,
            Clock clock) {
        this.store = store;
        this.seal = seal;
        this.issuer = issuer;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Standing of(OperatorId operator) {
        return store.find(operator)
                .flatMap(Factor::since)
                .map(since -> new Standing(Optional.of(since), store.recoveryLeft(operator)))
                .orElse(Standing.OFF);
    }

    @Override
    public Optional<Enrolment> begin(OperatorId operator) {
        var secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        if (!store.begin(operator, seal.seal(secret, operator.toString()))) {
            return Optional.empty();
        }
        var written = Base32.toBase32String(secret);
        return Optional.of(new Enrolment(written, OtpAuth.uri(issuer, operator, written)));
    }

    @Override
    public Confirmation confirm(OperatorId operator, String code) {
        var begun = store.find(operator).filter(factor -> factor.since().isEmpty());
        var secret = begun.flatMap(factor -> seal.open(factor.sealed(), operator.toString()));
        if (begun.isEmpty() || secret.isEmpty()) {
            return new Confirmation.Over();
        }
        var step = Totp.match(secret.get(), digits(code), clock.instant());
        if (step.isEmpty()) {
            return new Confirmation.Wrong();
        }
        var fresh = freshRecovery();
        var since = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var on = store.turnOn(operator, begun.get().sealed(), since, step.getAsLong(), hashes(operator, fresh));
        if (!on) {
            return new Confirmation.Over();
        }
        LOG.info("{} has a second factor from now on", operator);
        return new Confirmation.On(fresh);
    }

    @Override
    public Optional<List<String>> renewRecovery(OperatorId operator) {
        var fresh = freshRecovery();
        return store.replaceRecovery(operator, hashes(operator, fresh)) ? Optional.of(fresh) : Optional.empty();
    }

    @Override
    public boolean remove(OperatorId operator) {
        var was = store.remove(operator);
        if (was) {
            LOG.info("{} has no second factor any more", operator);
        }
        return was;
    }

    @Override
    public boolean isRequired(MerchantNo merchant) {
        return places.get().stream().anyMatch(place -> place.isRequired(merchant));
    }

    @Override
    public Optional<ItemId> place() {
        return places.get().stream().findFirst().map(SecondFactorPlace::item);
    }

    /** Holds a code against what is on, and uses it up. */
    public Check check(OperatorId operator, String typed) {
        var factor = store.find(operator).filter(one -> one.since().isPresent());
        if (factor.isEmpty()) {
            return Check.OFF;
        }
        if (typed.isBlank()) {
            return Check.MISSING;
        }
        if (typed.length() > LONGEST_TYPED) {
            return Check.WRONG;
        }
        var recovery = OneTimeCodes.recovery(typed);
        if (recovery.isPresent()) {
            return store.useRecovery(operator, hash(operator, recovery.get())) ? Check.RECOVERY : Check.WRONG;
        }
        var secret = seal.open(factor.get().sealed(), operator.toString());
        if (secret.isEmpty()) {
            LOG.error(
                    "the second factor of {} cannot be opened with the installation's key, and no code of it counts: put"
                            + " the key's file back from a copy, or reset the second factor",
                    operator);
            return Check.WRONG;
        }
        var step = Totp.match(secret.get(), digits(typed), clock.instant());
        return step.isPresent() && store.use(operator, step.getAsLong()) ? Check.RIGHT : Check.WRONG;
    }

    /** Devices show groups, so people type blanks. */
    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private List<String> freshRecovery() {
        return Stream.generate(codes::freshRecovery).limit(RECOVERY_CODES).toList();
    }

    private static List<String> hashes(OperatorId operator, List<String> written) {
        return written.stream()
                .flatMap(code -> OneTimeCodes.recovery(code).stream())
                .map(code -> hash(operator, code))
                .toList();
    }

    private static String hash(OperatorId operator, String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((operator + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
