package org.paifang.platform.rest.internal.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.rest.api.Says;

/** A field of a body: a record's component, as {@link Says} describes it. */
record Field(String name, Type type, boolean isRequired, String says, String example) {

    static List<Field> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(one -> {
                    var says = Optional.ofNullable(one.getAnnotation(Says.class));
                    return new Field(
                            one.getName(),
                            within(one.getGenericType(), Optional.class),
                            one.getType() != Optional.class,
                            says.map(Says::value).orElse(""),
                            says.map(Says::example).orElse(""));
                })
                .toList();
    }

    /** What is within a wrapper; the type itself if it is none. */
    static Type within(Type type, Class<?> wrapper) {
        return type instanceof ParameterizedType generic && generic.getRawType() == wrapper
                ? generic.getActualTypeArguments()[0]
                : type;
    }
}
