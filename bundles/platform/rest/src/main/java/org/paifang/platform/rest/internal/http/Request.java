package org.paifang.platform.rest.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came in, but for its body.
 *
 * @param path below {@code /api}, still encoded, such as {@code /v1/refunds/R1}
 * @param query still encoded; empty for none
 * @param headers by their names in lower case
 */
public record Request(String method, String path, String query, Map<String, List<String>> headers) {

    public Optional<String> header(String name) {
        var values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Whether it asks for a change that must not be done twice. */
    public boolean isPost() {
        return method.equals("POST");
    }
}
