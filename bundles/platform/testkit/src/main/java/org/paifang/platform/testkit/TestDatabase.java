package org.paifang.platform.testkit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.managed.DataSourceXAConnectionFactory;
import org.apache.commons.dbcp2.managed.ManagedDataSource;
import org.apache.commons.dbcp2.managed.PoolableManagedConnectionFactory;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.paifang.platform.api.store.Migrations;
import org.paifang.platform.store.Unit;
import org.paifang.platform.store.internal.migration.Changelog;
import org.paifang.platform.store.internal.migration.Migrator;
import org.postgresql.xa.PGXADataSource;

/**
 * A database with what the container puts around it: the same transaction manager, the same pool, the same migrator,
 * persistence units made of the same {@code META-INF/persistence.xml}. What a test calls is what runs in production.
 */
public final class TestDatabase implements AutoCloseable {

    /** More than a few, so that 64 clients at once meet in the database and not at the pool. */
    private static final int CONNECTIONS = 32;

    private static final AtomicInteger MEMORIES = new AtomicInteger();

    private final ManagedDataSource<PoolableConnection> source;
    private final GenericObjectPool<PoolableConnection> pool;
    private final Runnable drop;
    private final Map<String, EntityManagerFactory> units = new ConcurrentHashMap<>();

    private TestDatabase(XADataSource database, Runnable drop) {
        var connections = new DataSourceXAConnectionFactory(Jta.MANAGER, database);
        var factory = new PoolableManagedConnectionFactory(connections, null);
        this.pool = new GenericObjectPool<>(factory);
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        factory.setPool(pool);
        this.source = new ManagedDataSource<>(pool, connections.getTransactionRegistry());
        this.drop = drop;
    }

    static TestDatabase inMemory() {
        var name = "memory:test" + MEMORIES.incrementAndGet();
        return new TestDatabase(derby(name), () -> endDerby(name, "drop"));
    }

    /** Derby in the folder, which it makes if need be; every commit waits for the disk. */
    public static TestDatabase derbyIn(Path folder) {
        var name = folder.toString();
        return new TestDatabase(derby(name), () -> endDerby(name, "shutdown"));
    }

    /** A new database of the server. */
    public static TestDatabase of(PostgresServer server) {
        var database = server.createDatabase();
        return new TestDatabase(database, () -> server.dropDatabase(database));
    }

    /** The database at an address of PostgreSQL; it stays when this is closed. */
    public static TestDatabase at(String url) {
        var database = new PGXADataSource();
        database.setUrl(url);
        return new TestDatabase(database, () -> {});
    }

    /** Connections that join the thread's transaction if there is one. */
    public DataSource dataSource() {
        return source;
    }

    public TransactionManager transactions() {
        return Jta.MANAGER;
    }

    /** Brings in a changelog. */
    public TestDatabase migrate(Migrations migrations) {
        new Migrator(source).migrate(Changelog.of(migrations));
        return this;
    }

    /** The persistence unit of this name on the class path. */
    public JpaTemplate template(String unit) {
        return new Jta.Template(
                units.computeIfAbsent(unit, name -> UnitOnClassPath.find(name).createFactory(source)));
    }

    /** As {@link #template}, with {@link Unit} around it. */
    public Unit unit(String name) {
        return new Unit(template(name), Jta.MANAGER);
    }

    @Override
    public void close() {
        units.values().forEach(EntityManagerFactory::close);
        pool.close();
        drop.run();
    }

    private static XADataSource derby(String name) {
        if (System.getProperty("derby.stream.error.file") == null) {
            System.setProperty("derby.stream.error.method", DerbyLog.class.getName() + ".none");
        }
        var database = new EmbeddedXADataSource();
        database.setDatabaseName(name);
        database.setCreateDatabase("create");
        return database;
    }

    private static void endDerby(String name, String how) {
        var database = new EmbeddedXADataSource();
        database.setDatabaseName(name);
        database.setConnectionAttributes(how + "=true");
        try (var connection = database.getConnection()) {
            throw new IllegalStateException("Derby gave " + connection + " instead of ending " + name);
        } catch (SQLException e) {
            // 08006: Derby's way to say that it did so
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException("Derby does not end " + name, e);
            }
        }
    }
}
