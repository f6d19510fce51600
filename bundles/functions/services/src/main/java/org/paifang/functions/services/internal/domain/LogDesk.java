package org.paifang.functions.services.internal.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.AuditTrail;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Operator;

/**
 * The log of the caller's own merchant, and no other's, whatever a filter says. Every method asks the policy first.
 * Thread-safe.
 */
public final class LogDesk {

    private final AccessPolicy access;
    private final AuditTrail trail;
    private final Directory directory;

    public LogDesk(AccessPolicy access, AuditTrail trail, Directory directory) {
        this.access = access;
        this.trail = trail;
        this.directory = directory;
    }

    /** Newest first; see {@link AuditTrail#page}. */
    public List<AuditEntry> page(Caller caller, AuditFilter filter, @Nullable AuditEntry after, int limit) {
        access.require(caller, ServiceRights.LOG_ITEM);
        return trail.page(own(caller, filter), after, limit);
    }

    public Optional<AuditEntry> find(Caller caller, EntryId id) {
        access.require(caller, ServiceRights.LOG_ITEM);
        return trail.find(own(caller, AuditFilter.ALL), id);
    }

    /** Who works for the merchant, by number. */
    public List<Operator> people(Caller caller) {
        access.require(caller, ServiceRights.LOG_ITEM);
        return directory.allOperators().stream()
                .filter(operator -> operator.id().merchant().equals(caller.merchant()))
                .sorted(Comparator.comparing(operator -> operator.id().toString()))
                .toList();
    }

    private static AuditFilter own(Caller caller, AuditFilter filter) {
        return filter.within(Set.of(caller.merchant()));
    }
}
