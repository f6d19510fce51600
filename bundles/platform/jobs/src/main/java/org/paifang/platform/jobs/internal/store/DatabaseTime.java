package org.paifang.platform.jobs.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * The time by which leases run out, in microseconds since 1970: that of the database, which all nodes share. An embedded
 * database has no other clock than that of its one node.
 */
public class DatabaseTime {

    private static final String EMBEDDED = "Apache Derby";
    private static final String NOW = "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";
    private static final long MICROS = 1_000_000;
    private static final long NANOS = 1_000;

    private final Clock ownClock;
    private volatile @Nullable Boolean embedded;

    public DatabaseTime(Clock ownClock) {
        this.ownClock = ownClock;
    }

    public long now(EntityManager em) {
        return isEmbedded(em)
                ? micros(ownClock.instant())
                : ((Number) em.createNativeQuery(NOW).getSingleResult()).longValue();
    }

    /** Whether this process has the database for itself: nobody else can hold a lease. */
    public boolean isEmbedded(EntityManager em) {
        var known = embedded;
        if (known == null) {
            known = isDerby(em.unwrap(Connection.class));
            embedded = known;
        }
        return known;
    }

    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS);
    }

    private static boolean isDerby(Connection connection) {
        try {
            return EMBEDDED.equals(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say which one it is", e);
        }
    }
}
