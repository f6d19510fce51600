package org.paifang.platform.rest.internal.openapi;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Optional;
import org.paifang.platform.rest.api.Says;

/**
 * A parameter of an address or a header.
 *
 * @param in path, query or header
 * @param standard what it is if it is left away
 */
record Input(String name, String in, Type type, Optional<String> standard, String says) {

    /** Empty for a parameter that is a body, or who calls. */
    static Optional<Input> of(Parameter parameter) {
        var path = parameter.getAnnotation(PathParam.class);
        if (path != null) {
            return Optional.of(input(parameter, path.value(), "path"));
        }
        var query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return Optional.of(input(parameter, query.value(), "query"));
        }
        return Optional.ofNullable(parameter.getAnnotation(HeaderParam.class))
                .map(header -> input(parameter, header.value(), "header"));
    }

    private static Input input(Parameter parameter, String name, String in) {
        var standard = Optional.ofNullable(parameter.getAnnotation(DefaultValue.class));
        var says = Optional.ofNullable(parameter.getAnnotation(Says.class));
        return new Input(
                name,
                in,
                parameter.getParameterizedType(),
                standard.map(DefaultValue::value),
                says.map(Says::value).orElse(""));
    }

    boolean isRequired() {
        return in.equals("path");
    }
}
