package org.paifang.platform.audit.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.AuditProofs;
import org.paifang.platform.api.audit.AuditTrail;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.audit.Origin;
import org.paifang.platform.api.audit.SignedHead;
import org.paifang.platform.audit.internal.seal.Auditor;
import org.paifang.platform.audit.internal.seal.Exporter;
import org.paifang.platform.audit.internal.seal.SigningKey;
import org.paifang.platform.audit.internal.store.Database;
import org.paifang.platform.audit.internal.store.Entries;

/** The log, for whoever writes, reads and checks it. */
public class Audit implements AuditLog, AuditTrail, AuditProofs {

    private final Entries entries;
    private final Auditor auditor;
    private final Exporter exporter;
    private final SigningKey key;
    private final LongSupplier ids;
    private final Clock clock;

    public Audit(Database database, SigningKey key, LongSupplier ids, Clock clock) {
        this.entries = new Entries(database);
        this.auditor = new Auditor(database);
        this.exporter = new Exporter(database, key, clock);
        this.key = key;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void record(NewEntry entry) {
        entries.add(new AuditEntry(
                new EntryId(ids.getAsLong()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                entry.who(),
                Origin.current(),
                entry.merchant(),
                entry.action(),
                entry.subject(),
                entry.details(),
                entry.outcome(),
                OptionalLong.empty()));
    }

    @Override
    public List<AuditEntry> page(AuditFilter filter, @Nullable AuditEntry after, int limit) {
        if (limit < 1 || limit > AuditTrail.MAXIMUM_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + AuditTrail.MAXIMUM_PAGE + " entries, not " + limit);
        }
        return entries.page(filter, after, limit);
    }

    @Override
    public Optional<AuditEntry> find(AuditFilter filter, EntryId id) {
        return entries.find(filter, id);
    }

    @Override
    public Optional<SignedHead> head() {
        return auditor.head();
    }

    @Override
    public String publicKey() {
        return key.pem();
    }

    @Override
    public String fingerprint() {
        return key.fingerprint();
    }

    @Override
    public Proof prove(EntryId entry) {
        return auditor.prove(entry);
    }

    @Override
    public Optional<Check> check(Progress progress) {
        return auditor.check(progress);
    }

    @Override
    public long export(AuditFilter filter, String by, OutputStream out) throws IOException {
        return exporter.export(places(filter), by, out);
    }

    /** Of the newest entries that are sealed, ascending. */
    private List<Long> places(AuditFilter filter) {
        var places = new ArrayList<Long>();
        AuditEntry last = null;
        List<AuditEntry> page;
        do {
            page = entries.page(filter, last, AuditTrail.MAXIMUM_PAGE);
            for (var entry : page) {
                entry.place().ifPresent(places::add);
                last = entry;
            }
        } while (page.size() == AuditTrail.MAXIMUM_PAGE && places.size() < MOST_EXPORTED);
        return places.stream().limit(MOST_EXPORTED).sorted().toList();
    }
}
