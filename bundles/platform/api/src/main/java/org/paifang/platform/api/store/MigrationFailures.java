package org.paifang.platform.api.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The changelogs that could not be brought into the database. Whoever waits for their tables does not start; everything
 * else goes on. Registered as an OSGi service as soon as there is a database; thread-safe.
 */
@ProviderType
public interface MigrationFailures {

    /** A snapshot, ordered by owner. A failure leaves the list when its {@link Migrations} service does. */
    List<Failure> current();

    /**
     * One of them.
     *
     * @param owner whose tables they are
     * @param bundle symbolic name of the bundle that brought the changelog
     * @param why one English sentence for the bank's administrator
     */
    record Failure(String owner, String bundle, String why) {}
}
