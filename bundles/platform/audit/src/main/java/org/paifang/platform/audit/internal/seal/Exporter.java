package org.paifang.platform.audit.internal.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.paifang.platform.api.audit.SignedHead;
import org.paifang.platform.audit.internal.store.Chain;
import org.paifang.platform.audit.internal.store.Database;
import org.paifang.platform.audit.internal.tree.Tree;

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
        var file = database.inTransaction(connection -> {
            var chain = new Chain(connection);
            // nobody seals meanwhile: every head that the file needs is there, and stays the newest
            chain.take();
            var head = chain.newestHead().orElseGet(() -> empty(chain));
            var below = places.stream().filter(place -> place < head.size()).toList();
            // in memory, because a transaction that is tried again begins the file anew
            var content = new ByteArrayOutputStream();
            try {
                new ExportFile(content, key)
                        .write(chain, head, below, by, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            } catch (IOException e) {
                throw new UncheckedIOException("memory cannot be written to", e);
            }
            return new Written(below.size(), content);
        });
        file.content().writeTo(out);
        return file.entries();
    }

    private record Written(long entries, ByteArrayOutputStream content) {}

    private SignedHead empty(Chain chain) {
        return key.sign(0, new Tree(chain).root(0), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
