package org.paifang.platform.rest.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A place in a list as callers carry it: opaque, safe within an address. */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    /** What {@link #read} gives back; no part holds a line break. */
    public static String of(Object... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part).append(SEPARATOR);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts.
     *
     * @throws ApiProblem {@code api.cursor-invalid} if it is none, or has another number of parts
     */
    public static List<String> read(String cursor, int parts) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var read = List.of(text.split(SEPARATOR, -1));
            if (read.size() == parts + 1 && read.get(parts).isEmpty()) {
                return read.subList(0, parts);
            }
        } catch (IllegalArgumentException notOurs) {
            throw invalid();
        }
        throw invalid();
    }

    /** Reads a part; whatever it throws of an argument becomes {@code api.cursor-invalid}. */
    public static <T> T part(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | java.time.DateTimeException notOurs) {
            throw invalid();
        }
    }

    private static ApiProblem invalid() {
        return ApiProblem.badRequest("api.cursor-invalid").at("cursor");
    }
}
