package org.paifang.platform.api.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the database has of changelogs, for a changelog whose bundle is not here yet. Registered as an OSGi service as soon
 * as there is a database; thread-safe. Writes nothing.
 */
@ProviderType
public interface AppliedMigrations {

    /**
     * Compares a changelog with what was applied of its owner. Waits for the changelog that is being brought in.
     *
     * @param owner whose tables they are, as {@link Migrations#owner()} will say
     * @param changelog its path, as {@link Migrations#changelog()} will say
     * @param files where it and what it draws on are read from
     */
    Comparison compare(String owner, String changelog, Files files);

    /** The tables of an owner that are there now, by lower-case name; empty if the database does not answer. */
    Optional<Set<String>> tables(String owner);

    /** The files that came with a changelog. */
    @FunctionalInterface
    interface Files {

        /** Opens one for reading; null if there is none of this path. */
        @Nullable
        InputStream open(String path) throws IOException;
    }

    /** How a changelog stands to what was applied. */
    sealed interface Comparison {

        /** What was applied is as it says; it may have changes that were not, and lack some that were. */
        record Fits() implements Comparison {}

        /** It would be refused; one English sentence for the bank's administrator says why, without its full stop. */
        record Unreadable(String why) implements Comparison {}

        /** These are other changes than those that were applied under the same names. */
        record Differs(List<ChangeSet> changed) implements Comparison {

            public Differs {
                changed = List.copyOf(changed);
            }
        }

        /** The database does not answer: nobody can say it now. */
        record DatabaseAway() implements Comparison {}
    }

    /**
     * A change by its names.
     *
     * @param file in which it stands, a path among the {@link Files}
     */
    record ChangeSet(String file, String id, String author) {}
}
