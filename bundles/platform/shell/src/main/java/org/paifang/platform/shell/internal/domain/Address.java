package org.paifang.platform.shell.internal.domain;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address below the root.
 *
 * @param path the first segment, empty at the root
 * @param rest what follows, decoded
 */
public record Address(String path, List<String> rest) {

    public Address {
        rest = List.copyOf(rest);
    }

    /** Reads what stands in the browser's address line; what cannot be decoded leads nowhere, as it stands. */
    public static Address parse(String written) {
        var segments = Arrays.stream(written.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(Address::decoded)
                .toList();
        return segments.isEmpty()
                ? new Address("", List.of())
                : new Address(segments.get(0), segments.subList(1, segments.size()));
    }

    /** The address below the root, encoded, without a leading slash. */
    public static String write(String path, String... segments) {
        return Stream.concat(Stream.of(path), Arrays.stream(segments).map(Address::encoded))
                .collect(Collectors.joining("/"));
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
