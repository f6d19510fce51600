package org.paifang.platform.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.xa.PGXADataSource;

/** An embedded PostgreSQL server, bound to 127.0.0.1 on a free port. */
public final class PostgresServer implements AutoCloseable {

    private static final class Shared {

        private static final PostgresServer SERVER = start(false, null);
    }

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** One of this JVM, started at the first call, ended with the JVM, not durable. */
    static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** One that waits for the disk at every commit, its data below the folder. */
    public static PostgresServer durable(Path folder) {
        return start(true, folder);
    }

    private static PostgresServer start(boolean durable, @Nullable Path folder) {
        var onOff = durable ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", durable ? "512MB" : "64MB")
                .setServerConfig("max_wal_size", "2GB");
        if (folder != null) {
            builder.setDataDirectory(folder);
        }
        try {
            return new PostgresServer(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
        }
    }

    /** A new empty database. */
    XADataSource createDatabase() {
        var name = "test" + databases.incrementAndGet();
        execute("create database " + name);
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
