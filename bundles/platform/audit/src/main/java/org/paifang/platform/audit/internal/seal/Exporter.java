package org.paifang.platform.audit.internal.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.paifang.platform.audit.internal.store.Chain;
import org.paifang.platform.audit.internal.store.Database;

/** Writes files for whoever checks elsewhere. */
public final class Exporter {

    private final Database database;
    private final SigningKey key;
    private final Clock clock;

    public Exporter(Database database, SigningKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /** Writes the entries at these places, which ascend; gives how many of them are sealed under the newest head. */
    public long export(List<Long> places, String by, OutputStream out) throws IOException {
        return database.<Long>inTransaction(connection -> {
            var chain = new Chain(connection);
            // Nobody may seal meanwhile, and a transaction that is tried again would write the file twice.
            chain.take();
            var newest = chain.newestHead();
            var head = newest.orElseGet(() -> key.sign(
                    0,
                    new org.paifang.platform.audit.internal.tree.Tree(chain).root(0),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            var below = places.stream().filter(place -> place < head.size()).toList();
            try {
                new ExportFile(out, key)
                        .write(chain, head, below, by, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return (long) below.size();
        });
    }
}
