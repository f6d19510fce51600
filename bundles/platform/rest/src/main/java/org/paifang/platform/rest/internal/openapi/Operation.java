package org.paifang.platform.rest.internal.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paifang.platform.rest.api.Answer;
import org.paifang.platform.rest.api.Needs;
import org.paifang.platform.rest.api.Page;
import org.paifang.platform.rest.api.Says;

/**
 * One method at one address, as the annotations of its resource have it. It holds a function's classes: nobody keeps one
 * for longer than a request.
 *
 * @param verb in capitals
 * @param path such as {@code /refunds/{refundNo}}
 */
record Operation(String verb, String path, Method method) {

    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** By address, reading before writing. */
    static List<Operation> of(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.resources().stream()
                        .flatMap(Operation::methods)
                        .filter(one -> source.open().test(one.needs())))
                .sorted(Comparator.comparing(Operation::path).thenComparing(one -> ORDER.indexOf(one.verb())))
                .toList();
    }

    private static Stream<Operation> methods(Class<?> resource) {
        return Arrays.stream(resource.getMethods()).flatMap(method -> verb(method).stream()
                .map(verb -> new Operation(verb, address(resource, method), method)));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** A segment may say which values it takes, {@code {id: [0-9]+}}: that is left away. */
    private static String address(Class<?> resource, Method method) {
        return Stream.<AnnotatedElement>of(resource, method)
                .map(one -> one.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .map(path -> path.value().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}"))
                .flatMap(path -> Arrays.stream(path.split("/", -1)))
                .filter(segment -> !segment.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    /** Such as {@code get-refunds-refundNo}. */
    String id() {
        return verb.toLowerCase(Locale.ROOT) + path.replaceAll("[{}]", "").replace('/', '-');
    }

    /** The first segment. */
    String tag() {
        return path.split("/", -1)[1];
    }

    String needs() {
        return Optional.ofNullable(method.getAnnotation(Needs.class))
                .map(Needs::value)
                .orElse("");
    }

    String says() {
        return Optional.ofNullable(method.getAnnotation(Says.class))
                .map(Says::value)
                .orElse("");
    }

    boolean isPost() {
        return verb.equals("POST");
    }

    List<Input> inputs() {
        return Arrays.stream(method.getParameters())
                .flatMap(one -> Input.of(one).stream())
                .toList();
    }

    /** The media type of a file that is sent. */
    String sentAs() {
        return Optional.ofNullable(method.getAnnotation(Consumes.class))
                .map(type -> type.value()[0])
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    /** The media type of a file that is answered. */
    String answeredAs() {
        return Optional.ofNullable(method.getAnnotation(Produces.class))
                .map(type -> type.value()[0])
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    /** The record that is sent. */
    Optional<Type> body() {
        return Arrays.stream(method.getParameters())
                .filter(one -> Input.of(one).isEmpty() && !one.isAnnotationPresent(Context.class))
                .map(one -> one.getParameterizedType())
                .findFirst();
    }

    /** The record that is answered; for a list that of its items; empty for nothing. */
    Optional<Type> answer() {
        var type = Field.within(method.getGenericReturnType(), Answer.class);
        return type == void.class ? Optional.empty() : Optional.of(Field.within(type, Page.class));
    }

    /** Whether it answers a page of many. */
    boolean isList() {
        return Field.within(method.getGenericReturnType(), Answer.class) instanceof ParameterizedType type
                && type.getRawType() == Page.class;
    }

    /** With which it is answered if all goes well. */
    List<String> statuses() {
        if (answer().isEmpty()) {
            return List.of("204");
        }
        if (!isPost()) {
            return List.of("200");
        }
        return method.getReturnType() == Answer.class ? List.of("201", "202") : List.of("201");
    }
}
