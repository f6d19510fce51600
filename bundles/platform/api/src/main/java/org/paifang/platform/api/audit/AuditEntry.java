package org.paifang.platform.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * An entry of the log as it is kept.
 *
 * @param at when it was recorded, in microseconds
 * @param origin from where, as far as it is known
 * @param place its place in the sealed log, counted from 0; empty for the moment until it is sealed
 * @see NewEntry
 */
public record AuditEntry(
        EntryId id,
        Instant at,
        Actor who,
        Origin origin,
        MerchantNo merchant,
        String action,
        String subject,
        List<Detail> details,
        Outcome outcome,
        OptionalLong place) {

    public AuditEntry {
        details = List.copyOf(details);
    }
}
