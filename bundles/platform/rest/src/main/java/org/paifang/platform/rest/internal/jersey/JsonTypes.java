package org.paifang.platform.rest.internal.jersey;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a Java type is in a body, in words. */
final class JsonTypes {

    private static final Set<Type> WHOLE = Set.of(long.class, int.class, Long.class, Integer.class);

    private JsonTypes() {}

    static String words(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return words(generic.getActualTypeArguments()[0]);
        }
        if (WHOLE.contains(type)) {
            return "a whole number without point or exponent, such as 1000";
        }
        if (type == String.class) {
            return "a text in quotes";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == Instant.class) {
            return "a time such as 2026-01-31T16:00:00Z";
        }
        if (type instanceof Class<?> one && one.isEnum()) {
            return Arrays.stream(one.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return "another type";
    }
}
