package org.paifang.platform.api.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads what was written into the {@link AuditLog}. Asks no one's permission: the function that shows it does, and says in
 * the filter whose entries it may show. Thread-safe.
 */
@ProviderType
public interface AuditTrail {

    /** How many entries are given at once, at most. */
    int MAXIMUM_PAGE = 500;

    /**
     * What is committed, newest first.
     *
     * @param after the last entry of the page before, {@code null} for the first page
     * @param limit 1 to {@link #MAXIMUM_PAGE}
     */
    List<AuditEntry> page(AuditFilter filter, @Nullable AuditEntry after, int limit);

    /** The one with this id, if the filter lets it through. */
    Optional<AuditEntry> find(AuditFilter filter, EntryId id);
}
