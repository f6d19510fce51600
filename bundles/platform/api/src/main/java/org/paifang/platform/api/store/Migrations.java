package org.paifang.platform.api.store;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The tables of a bundle. Registered as an OSGi service; the platform brings the database up to the changelog and then
 * registers {@link Migrated} with the property {@code owner}. Whoever uses the tables waits for that service:
 *
 * <pre>{@code @Reference(target = "(owner=refund)") Migrated tables}</pre>
 *
 * <p>A changelog is Liquibase XML within the bundle; what was released in it never changes.
 */
@ConsumerType
public interface Migrations {

    /** Whose tables they are; every table's name begins with it and an underscore (a hyphen becomes one too). */
    String owner();

    /** The path of the changelog in the class path of the class that implements this. */
    String changelog();
}
