package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.paifang.platform.api.identity.OperatorId;

/** Second factors, kept for good. Each call is a transaction of its own. */
public interface SecondFactorStore {

    /** What is on, or was begun. */
    Optional<Factor> find(OperatorId id);

    /** Keeps what was begun in place of what was begun before; false if one is on. */
    boolean begin(OperatorId id, String sealed);

    /**
     * Switches on what was begun, with these recovery codes.
     *
     * @param sealed what must still be the one begun
     * @param step up to which no code counts any more
     * @return whether it did
     */
    boolean turnOn(OperatorId id, String sealed, Instant since, long step, Collection<String> recovery);

    /** Takes note of a code of this step; false if one of it, or of a later one, was used before. */
    boolean use(OperatorId id, long step);

    /** Uses up a recovery code; false if there is none with this hash. */
    boolean useRecovery(OperatorId id, String hash);

    int recoveryLeft(OperatorId id);

    /** Other recovery codes in place of those of before; false if no second factor is on. */
    boolean replaceRecovery(OperatorId id, Collection<String> hashes);

    /** Takes everything away; whether one was on. */
    boolean remove(OperatorId id);

    /**
     * A second factor.
     *
     * @param sealed the secret, as {@code SecretSeal} writes it
     * @param since since when it is on; empty if it was only begun
     */
    record Factor(String sealed, Optional<Instant> since) {}
}
