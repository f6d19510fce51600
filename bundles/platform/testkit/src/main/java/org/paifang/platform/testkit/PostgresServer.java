package org.paifang.platform.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.xa.PGXADataSource;

/** An embedded PostgreSQL server, bound to 127.0.0.1 on a free port. */
public final class PostgresServer implements AutoCloseable {

    private static final class Shared {

        private static final PostgresServer SERVER = new PostgresServer(false, null);
    }

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final boolean durable;
    private final @Nullable Path folder;
    private final AtomicInteger databases = new AtomicInteger();
    private EmbeddedPostgres server;

    private PostgresServer(boolean durable, @Nullable Path folder) {
        this.durable = durable;
        this.folder = folder;
        this.server = start(0);
    }

    /** One of this JVM, started at the first call, ended with the JVM, not durable. */
    static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** One that waits for the disk at every commit, its data below the folder. */
    public static PostgresServer durable(Path folder) {
        return new PostgresServer(true, folder);
    }

    /** On 127.0.0.1, for whoever brings a client of its own; user and database {@code postgres}, no password. */
    public int port() {
        return server.getPort();
    }

    /** Ends it as a power cut would, but for the disk; {@link #startAgain} starts it on the same data and port. */
    public void kill() throws IOException {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** The processor time of its processes that run now. */
    public Duration processorTime() throws IOException {
        return processes().stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<ProcessHandle> processes() throws IOException {
        if (folder == null) {
            throw new IllegalStateException("a server without a folder is not known by its processes");
        }
        var pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
        var master = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        return Stream.concat(Stream.of(master), master.descendants()).toList();
    }

    /** After {@link #kill}. */
    public void startAgain() throws IOException {
        var port = server.getPort();
        // there is nothing to stop any more, but its lock of the folder
        server.close();
        server = start(port);
    }

    private EmbeddedPostgres start(int port) {
        var onOff = durable ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                // after a kill it reads its log again
                .setPGStartupWait(LONGEST_START)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", durable ? "512MB" : "64MB")
                .setServerConfig("max_wal_size", "2GB");
        if (folder != null) {
            builder.setDataDirectory(folder).setCleanDataDirectory(false);
        }
        try {
            return builder.setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
        }
    }

    /** The address of a new empty database, with the name under which one may enter. */
    public String createUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + createNamed() + "?user=postgres";
    }

    private String createNamed() {
        var name = "test" + databases.incrementAndGet();
        execute("create database " + name);
        return name;
    }

    /** A new empty database. */
    XADataSource createDatabase() {
        var name = createNamed();
        var source = new PGXADataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    void dropDatabase(XADataSource database) {
        execute("drop database " + ((PGXADataSource) database).getDatabaseName() + " with (force)");
    }

    private void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + sql, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not end", e);
        }
    }
}
