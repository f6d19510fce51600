package org.paifang.platform.testkit;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.AuditTrail;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.audit.Origin;

/**
 * The log in memory, for tests that look at what was recorded. It knows no transactions: that an entry goes with its change
 * is tested with the real one, or by when it is recorded. Everything is sealed at once. Thread-safe.
 */
public final class FakeAudit implements AuditLog, AuditTrail {

    private final Clock clock;
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    public FakeAudit() {
        this(Clock.systemUTC());
    }

    public FakeAudit(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void record(NewEntry entry) {
        entries.add(new AuditEntry(
                new EntryId(entries.size() + 1L),
                clock.instant(),
                entry.who(),
                Origin.current(),
                entry.merchant(),
                entry.action(),
                entry.subject(),
                entry.details(),
                entry.outcome(),
                OptionalLong.of(entries.size())));
    }

    /** Everything that was recorded, in order. */
    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    /** What was recorded, in order and in short: {@code 100001-01 operators.lock 100001-02}. */
    public List<String> deeds() {
        return entries.stream()
                .map(entry -> entry.who().written() + " " + entry.action() + " " + entry.subject())
                .toList();
    }

    @Override
    public List<AuditEntry> page(AuditFilter filter, @Nullable AuditEntry after, int limit) {
        return entries.stream()
                .filter(entry -> matches(filter, entry))
                .sorted(Comparator.comparing(AuditEntry::id).reversed())
                .filter(entry -> after == null || entry.id().compareTo(after.id()) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<AuditEntry> find(AuditFilter filter, EntryId id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id) && matches(filter, entry))
                .findFirst();
    }

    private static boolean matches(AuditFilter filter, AuditEntry entry) {
        return filter.merchants().map(some -> some.contains(entry.merchant())).orElse(true)
                && filter.who().map(entry.who().written()::equals).orElse(true)
                && filter.action()
                        .map(wanted -> (entry.action() + ".").startsWith(wanted + "."))
                        .orElse(true)
                && filter.subject()
                        .map(part -> entry.subject().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                        .orElse(true)
                && filter.outcome().map(entry.outcome()::equals).orElse(true)
                && filter.from().map(from -> !entry.at().isBefore(from)).orElse(true)
                && filter.until().map(until -> entry.at().isBefore(until)).orElse(true);
    }
}
