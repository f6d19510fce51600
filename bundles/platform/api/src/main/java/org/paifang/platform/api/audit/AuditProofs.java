package org.paifang.platform.api.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Shows that the log is what it was when it was written: every entry's hash is a leaf of one Merkle tree (RFC 6962) whose
 * heads are signed with a key that is not in the database. Asks no one's permission. Thread-safe.
 */
@ProviderType
public interface AuditProofs {

    /** How many entries one file holds at most. */
    int MOST_EXPORTED = 20_000;

    /** How many findings {@link #check} names at most; it counts all. */
    int MOST_FINDINGS = 200;

    /** The newest head; empty while nothing is sealed. */
    Optional<SignedHead> head();

    /** The public key of this node, as PEM, for whoever checks files elsewhere. */
    String publicKey();

    /** The fingerprint of {@link #publicKey}, as {@link SignedHead#key} has it. */
    String fingerprint();

    /** Whether the entry, as it stands in the database now, is the one that was sealed. */
    Proof prove(EntryId entry);

    /**
     * Reads the whole log, every entry and every head, and finds what does not fit. Takes as long as the log is.
     *
     * @return empty if the progress asked to stop
     */
    Optional<Check> check(Progress progress);

    /**
     * Writes entries with all that is needed to check them without the platform: {@code ./paifang verify-audit FILE}.
     * Those that are not sealed yet are left out. UTF-8 text, a line for each thing.
     *
     * @param filter which; the newest {@link #MOST_EXPORTED} of them
     * @param by who asks, as the file says
     * @return how many entries it holds
     */
    long export(AuditFilter filter, String by, OutputStream out) throws IOException;

    /** Told now and then how far it is; says whether to go on. */
    @FunctionalInterface
    interface Progress {

        boolean at(long done, long all);
    }

    /** What can be said of an entry. */
    sealed interface Proof {

        /** It is sealed in a moment. */
        record Waiting() implements Proof {}

        /** It stands in the tree under this head, whose signature is right. */
        record Proven(long place, SignedHead head) implements Proof {}

        /** It is not what was sealed. */
        record Broken(Fault fault) implements Proof {}
    }

    /** What can be wrong. */
    enum Fault {
        /** The entry says something else than what was sealed. */
        CHANGED,
        /** What was sealed is not there any more. */
        REMOVED,
        /** An entry that was never recorded. */
        INSERTED,
        /** A head that does not fit the entries, or whose signature is wrong. */
        HEAD
    }

    /**
     * Something that does not fit.
     *
     * @param place in the sealed log; for a head, its size
     */
    record Finding(Fault fault, OptionalLong place, Optional<EntryId> entry) {}

    /**
     * The result of a whole check.
     *
     * @param entries how many sealed ones were looked at
     * @param heads how many signed heads were looked at
     * @param faults how many things do not fit
     * @param findings the first of them
     */
    record Check(long entries, long heads, long faults, List<Finding> findings) {

        public Check {
            findings = List.copyOf(findings);
        }
    }
}
