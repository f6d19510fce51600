package org.paifang.bank.functions.internal.view;

import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.lifecycle.Change;

/** What an address below this function's path means. */
sealed interface Place {

    record Everything() implements Place {}

    record One(FunctionId function) implements Place {}

    record Changing(Change change) implements Place {}

    /** Empty if it means nothing. */
    static Optional<Place> read(List<String> segments) {
        if (segments.isEmpty()) {
            return Optional.of(new Everything());
        }
        FunctionId function;
        try {
            function = new FunctionId(segments.get(0));
        } catch (IllegalArgumentException typed) {
            return Optional.empty();
        }
        if (segments.size() == 1) {
            return Optional.of(new One(function));
        }
        return switch (segments.get(1)) {
            case "put" ->
                segments.size() == 3
                        ? Optional.of(new Changing(new Change.Put(function, segments.get(2), Cohort.ALL)))
                        : Optional.empty();
            case "return" -> Optional.of(new Changing(new Change.Return(function)));
            case "remove" -> Optional.of(new Changing(new Change.Remove(function)));
            default -> Optional.empty();
        };
    }

    /** The segments that lead to a change. */
    static String[] of(Change change) {
        var function = change.function().value();
        if (change instanceof Change.Put put) {
            return new String[] {function, "put", put.version()};
        }
        return new String[] {function, change instanceof Change.Return ? "return" : "remove"};
    }
}
