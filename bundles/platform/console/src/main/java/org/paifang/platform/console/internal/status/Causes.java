package org.paifang.platform.console.internal.status;

import java.util.HashSet;

/** The innermost cause of a failure: there somebody can act. */
final class Causes {

    private Causes() {}

    static String of(Throwable failure) {
        var seen = new HashSet<Throwable>();
        var innermost = failure;
        while (innermost.getCause() != null && seen.add(innermost)) {
            innermost = innermost.getCause();
        }
        var message = innermost.getMessage();
        var name = innermost.getClass().getSimpleName();
        return message == null
                ? name
                : name + ", " + message.lines().findFirst().orElse("");
    }

    /** The innermost cause of a stack trace that is here only as a text. */
    static String ofTrace(String trace) {
        var innermost = trace.lines()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((first, second) -> second)
                .map(line -> line.substring("Caused by: ".length()))
                .or(() -> trace.lines().findFirst())
                .orElse("");
        return innermost.isBlank() ? "the log says why" : innermost.strip();
    }
}
