package org.paifang.platform.core.internal;

import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.core.internal.domain.Writer;

/**
 * Writes into the audit what somebody changed in a profile's file on the machine: while the platform ran, and, under a name
 * of its own and as of when it was seen, while it did not.
 */
final class ProfileFileRecords implements Writer.FileChanges {

    static final String CHANGED = "profiles.file";
    static final String CHANGED_WHILE_STOPPED = "profiles.file-stopped";

    private final AuditLog audit;

    ProfileFileRecords(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void changed(Writer.FileChange change) {
        var entry = NewEntry.by(
                Actor.MACHINE,
                MerchantNo.BANK,
                change.whileStopped() ? CHANGED_WHILE_STOPPED : CHANGED,
                change.layer().toString());
        if (change.file().isPresent()) {
            entry = entry.fact("file", change.file().get());
        }
        audit.record(entry.and(change.before().changesTo(change.after()).stream()
                .map(line -> new Detail(plain(line.key()), line.before(), line.after()))
                .toList()));
    }

    /** What people write into a file is not always a key that a detail can have. */
    private static String plain(String key) {
        var plain = key.replaceAll("[^\\p{L}\\p{N}_.:/-]", "-").replaceFirst("^[^\\p{L}\\p{N}]+", "");
        return plain.isEmpty() ? "unnamed" : plain.substring(0, Math.min(plain.length(), Detail.LONGEST_KEY));
    }
}
