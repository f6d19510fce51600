package org.paifang.platform.api.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;

/**
 * The people of each merchant, and what they were at any moment. Asks no one's permission and knows no rule of who may
 * grant what: whoever offers it to people does. Thread-safe.
 */
@ProviderType
public interface StaffBook {

    /** As of now, from memory; nobody for a merchant that is not known. */
    Staff of(MerchantNo merchant);

    /**
     * Makes another staff of the merchant true, as a whole, in a transaction of its own, if it is still the one that
     * {@code next} was made from. It has taken effect when this returns: every door asks what it says, sessions of who is
     * locked by it have ended, and open pages are told. Members are never removed.
     *
     * @param by who wants it; empty for the platform itself
     * @param what a word for the history, at most 20 characters, such as {@code lock}
     * @throws IllegalArgumentException if a member of before is missing, the merchant is not known, or a name is empty or
     *     too long
     * @throws IllegalStateException within a transaction of the caller
     */
    Outcome change(Staff next, Optional<OperatorId> by, String what);

    /** What the operator was at that moment, with what it held; empty if there was no such operator then. */
    Optional<Operator> asOf(OperatorId operator, Instant moment);

    /** Everything that the operator ever was, newest first, at most {@code limit} records. */
    List<RightsRecord> history(OperatorId operator, int limit);

    /** What became of a change. */
    sealed interface Outcome {

        /** It is true now. */
        record Changed(Staff staff) implements Outcome {}

        /** Somebody else changed something in between: look at it as it is now, and decide again. */
        record Stale(Staff staff) implements Outcome {}
    }
}
