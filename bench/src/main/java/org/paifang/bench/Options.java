package org.paifang.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** {@code --name value} pairs. */
final class Options {

    private static final Set<String> KNOWN = Set.of(
            "database",
            "rows",
            "clients",
            "seconds",
            "rate",
            "updates",
            "warm-up",
            "how",
            "kills",
            "kill",
            "rests",
            "seed",
            "minutes",
            "nodes",
            "functions",
            "merchants",
            "open-pages");

    private final Map<String, String> values = new HashMap<>();

    Options(String[] arguments) {
        for (var i = 1; i < arguments.length; i += 2) {
            var name = arguments[i].replaceFirst("^--", "");
            if (!KNOWN.contains(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("not an option with a value: " + arguments[i]);
            }
            values.put(name, arguments[i + 1]);
        }
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }
}
