package org.paifang.platform.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means, by its SQL states; the same for Derby and PostgreSQL. */
public final class Conflicts {

    /** Serialization failure, deadlock, lock timeout: of the standard, of PostgreSQL, of Derby. */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03", "40XL1", "40XL2");

    /** The connection cannot be made, was lost, or the server is going down or coming up: of the standard, of PostgreSQL. */
    private static final Set<String> UNREACHABLE =
            Set.of("08000", "08001", "08003", "08004", "08006", "08007", "57P01", "57P02", "57P03");

    private static final String UNIQUE_VIOLATION = "23505";

    /** Causes of causes end somewhere, but not by contract. */
    private static final int DEEPEST = 50;

    private Conflicts() {}

    /** Whether the database gave another transaction the way: the same work, done again, may succeed. */
    public static boolean isPassing(Throwable failure) {
        return any(failure, state -> state != null && PASSING.contains(state), 0);
    }

    /** Whether a row with the same unique key was there already. */
    public static boolean isDuplicate(Throwable failure) {
        return any(failure, UNIQUE_VIOLATION::equals, 0);
    }

    /** Whether the database is not there now: the same work may succeed when it is back. */
    public static boolean isUnreachable(Throwable failure) {
        // without a state it is the word of the pool, which has no connection or a broken one
        return any(failure, state -> state == null || UNREACHABLE.contains(state), 0);
    }

    private static boolean any(@Nullable Throwable failure, Predicate<@Nullable String> state, int depth) {
        if (failure == null || depth > DEEPEST) {
            return false;
        }
        if (failure instanceof SQLException sql) {
            if (state.test(sql.getSQLState()) || any(sql.getNextException(), state, depth + 1)) {
                return true;
            }
        }
        return any(failure.getCause(), state, depth + 1);
    }
}
