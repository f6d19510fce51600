package org.paifang.bank.audit.internal.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.AuditProofs;
import org.paifang.platform.api.audit.AuditProofs.Check;
import org.paifang.platform.api.audit.AuditProofs.Progress;
import org.paifang.platform.api.audit.AuditProofs.Proof;
import org.paifang.platform.api.audit.AuditTrail;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.audit.SignedHead;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * The log, for people of the bank. Every method asks the policy first; whoever is bound to a branch is given the logs of
 * that branch's merchants alone, the bank's own not among them. Thread-safe.
 */
public final class AuditDesk {

    /** Recorded for each file that somebody takes away. */
    public static final String EXPORTED = "audit.export";

    private final AccessPolicy access;
    private final Directory directory;
    private final AuditTrail trail;
    private final AuditProofs proofs;
    private final AuditLog log;

    public AuditDesk(AccessPolicy access, Directory directory, AuditTrail trail, AuditProofs proofs, AuditLog log) {
        this.access = access;
        this.directory = directory;
        this.trail = trail;
        this.proofs = proofs;
        this.log = log;
    }

    public boolean mayExport(Caller caller) {
        return access.decide(caller, AuditRights.EXPORT).allowed();
    }

    /** Whether the caller sees everybody's log, and so may look at the log as a whole. */
    public boolean seesAll(Caller caller) {
        return branchOf(caller).isEmpty();
    }

    /** Newest first. */
    public List<AuditEntry> page(Caller caller, AuditFilter filter, @Nullable AuditEntry after, int limit) {
        access.require(caller, AuditRights.VIEW);
        return trail.page(scope(caller, filter), after, limit);
    }

    public Optional<AuditEntry> find(Caller caller, EntryId id) {
        access.require(caller, AuditRights.VIEW);
        return trail.find(scope(caller, AuditFilter.ALL), id);
    }

    /** Whether one that the caller may see is what was sealed; empty if there is none. */
    public Optional<Proof> prove(Caller caller, EntryId id) {
        return find(caller, id).map(found -> proofs.prove(found.id()));
    }

    public Optional<SignedHead> head(Caller caller) {
        access.require(caller, AuditRights.VIEW);
        return proofs.head();
    }

    public String fingerprint(Caller caller) {
        access.require(caller, AuditRights.VIEW);
        return proofs.fingerprint();
    }

    /** The public key, as PEM; nothing of it is secret. */
    public String publicKey(Caller caller) {
        access.require(caller, AuditRights.VIEW);
        return proofs.publicKey();
    }

    /**
     * Looks at the whole log.
     *
     * @throws IllegalStateException if the caller does not see all of it
     */
    public Optional<Check> check(Caller caller, Progress progress) {
        access.require(caller, AuditRights.VIEW);
        if (!seesAll(caller)) {
            throw new IllegalStateException("whoever is bound to a branch does not look at the whole log");
        }
        return proofs.check(progress);
    }

    /** A file for the verifier. */
    public long exportForVerifier(Caller caller, AuditFilter filter, OutputStream out) throws IOException {
        access.require(caller, AuditRights.EXPORT);
        taken(caller, "verifier");
        return proofs.export(scope(caller, filter), caller.operator().toString(), out);
    }

    /** A file for people; at most as many entries as the other one has. */
    public long exportForPeople(Caller caller, AuditFilter filter, AuditCsv csv) throws IOException {
        access.require(caller, AuditRights.EXPORT);
        taken(caller, "csv");
        var scope = scope(caller, filter);
        AuditEntry last = null;
        var rows = 0L;
        List<AuditEntry> page;
        do {
            page = trail.page(scope, last, AuditTrail.MAXIMUM_PAGE);
            for (var entry : page) {
                csv.write(entry);
                last = entry;
            }
            rows += page.size();
        } while (page.size() == AuditTrail.MAXIMUM_PAGE && rows < AuditProofs.MOST_EXPORTED);
        return rows;
    }

    private void taken(Caller caller, String what) {
        log.record(NewEntry.by(caller, EXPORTED, what));
    }

    private AuditFilter scope(Caller caller, AuditFilter filter) {
        if (seesAll(caller)) {
            return filter;
        }
        var own = branchOf(caller).orElse(Set.of());
        var wanted = new HashSet<>(own);
        filter.merchants().ifPresent(wanted::retainAll);
        return filter.within(wanted);
    }

    /** The merchants of the caller's branch; empty for the head office. */
    private Optional<Set<MerchantNo>> branchOf(Caller caller) {
        var operator = directory.operator(caller.operator());
        if (operator.isEmpty()) {
            return Optional.of(Set.of());
        }
        return operator.filter(one -> one.branch().isPresent()).map(one -> directory.allMerchants().stream()
                .filter(one::mayKnow)
                .map(Merchant::no)
                .filter(no -> !no.equals(MerchantNo.BANK))
                .collect(Collectors.toSet()));
    }
}
