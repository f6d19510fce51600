package org.paifang.platform.api.audit;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Where decisions and changes are written down for good. Whoever changes something records it beside the change, with what
 * it was and what it became; whoever only reads records nothing. Asks no one's permission. Thread-safe, on any number of
 * nodes at once.
 */
@ProviderType
public interface AuditLog {

    /**
     * Writes an entry, with the time of this moment and {@link Origin#current} as where from. It joins the transaction
     * that the thread is in, so that a change and its entry are committed together or not at all; without one it is a
     * transaction of its own, and the entry is there when the call returns. It is sealed into the log's chain a moment
     * after it is committed.
     *
     * <p>What a refused or failed attempt leaves behind is recorded outside of the transaction that is rolled back.
     *
     * @throws RuntimeException if it cannot be written: then the change must not be made either
     */
    void record(NewEntry entry);
}
