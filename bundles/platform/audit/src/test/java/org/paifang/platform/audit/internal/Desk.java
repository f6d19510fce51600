package org.paifang.platform.audit.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.audit.internal.seal.Sealer;
import org.paifang.platform.audit.internal.seal.SigningKey;
import org.paifang.platform.audit.internal.store.Database;
import org.paifang.platform.audit.verifier.Main;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** A log on a database, and somebody who has the database. */
public final class Desk implements AutoCloseable {

    public final TestDatabase database;
    public final Path folder;
    public final Database work;
    public final Audit audit;
    private final Ids ids = new Ids(1);

    public Desk(Databases kind, Path folder) {
        this.database = kind.open().migrate(new AuditTables());
        this.folder = folder;
        this.work = new Database(database.dataSource(), database.transactions());
        this.audit = new Audit(work, SigningKey.in(folder.resolve("key.pem")), ids::next, Clock.systemUTC());
    }

    public Sealer sealer() {
        return new Sealer(work, SigningKey.in(folder.resolve("key.pem")), Clock.systemUTC());
    }

    /** Records so many entries and seals them. */
    public Desk with(int entries) {
        for (var i = 0; i < entries; i++) {
            audit.record(NewEntry.by(Samples.SUPERVISOR, "operators.lock", "100001-" + i)
                    .change("state", "active", "locked")
                    .fact("reason", "left \"early\"\t牌坊\nno. " + i));
        }
        while (sealer().seal().isPresent()) {
            // a thousand at a time
        }
        return this;
    }

    /** What somebody does who has the database. */
    public int sql(String statement) {
        try (var connection = database.dataSource().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    public Path export(String name) {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            audit.export(AuditFilter.ALL, "bank-01", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The verifier's exit code and what it says. */
    public record Verdict(int code, String said) {}

    public static Verdict verify(Path file, String... more) {
        var out = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(Arrays.asList(more));
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var code = new Main(print, print).run(arguments);
        return new Verdict(code, out.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        database.close();
    }
}
