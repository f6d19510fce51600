package org.paifang.platform.rest.internal.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What Java types are in JSON Schema; records get names and are listed once. For one document. */
final class Schemas {

    private static final String PLACE = "#/components/schemas/";

    private static final Map<Type, Map<String, Object>> SIMPLE = Map.of(
            String.class, Map.of("type", "string"),
            long.class, Map.of("type", "integer", "format", "int64"),
            Long.class, Map.of("type", "integer", "format", "int64"),
            int.class, Map.of("type", "integer", "format", "int32"),
            Integer.class, Map.of("type", "integer", "format", "int32"),
            boolean.class, Map.of("type", "boolean"),
            Boolean.class, Map.of("type", "boolean"),
            Instant.class, Map.of("type", "string", "format", "date-time"),
            LocalDate.class, Map.of("type", "string", "format", "date"));

    private static final Set<Type> LISTS = Set.of(List.class, Set.class, Collection.class);

    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, Map<String, Object>> named = new TreeMap<>();

    /** Every record that was asked for, by its name. */
    Map<String, Map<String, Object>> named() {
        return named;
    }

    /** Something that is answered. */
    Map<String, Object> answered(Type type) {
        return of(type, false);
    }

    /** Something that is sent: a field that is not known is refused. */
    Map<String, Object> sent(Type type) {
        return of(type, true);
    }

    private Map<String, Object> of(Type type, boolean isSent) {
        var simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return of(inner, isSent);
            }
            if (LISTS.contains(generic.getRawType())) {
                return Map.of("type", "array", "items", of(inner, isSent));
            }
        }
        if (type instanceof Class<?> one && one.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(one.getEnumConstants()).map(String::valueOf).toList());
        }
        return type instanceof Class<?> one && one.isRecord() ? record(one, isSent) : Map.of();
    }

    private Map<String, Object> record(Class<?> record, boolean isSent) {
        var name = names.get(record);
        if (name == null) {
            name = free(record.getSimpleName());
            names.put(record, name);
            var schema = new LinkedHashMap<String, Object>();
            named.put(name, schema);
            fill(schema, record, isSent);
        }
        return Map.of("$ref", PLACE + name);
    }

    private void fill(Map<String, Object> schema, Class<?> record, boolean isSent) {
        var fields = Field.of(record);
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach(field -> properties.put(field.name(), property(field, isSent)));
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                fields.stream().filter(Field::isRequired).map(Field::name).toList());
        if (isSent) {
            schema.put("additionalProperties", false);
        }
    }

    private Map<String, Object> property(Field field, boolean isSent) {
        var property = new LinkedHashMap<>(of(field.type(), isSent));
        if (!field.says().isEmpty()) {
            property.put("description", field.says());
        }
        if (!field.example().isEmpty()) {
            property.put("examples", List.of(example(field)));
        }
        return property;
    }

    private static Object example(Field field) {
        var isNumber =
                "integer".equals(SIMPLE.getOrDefault(field.type(), Map.of()).get("type"));
        return isNumber ? (Object) Long.valueOf(field.example()) : field.example();
    }

    /** Two functions may have records of one name. */
    private String free(String name) {
        var free = name;
        for (var count = 2; named.containsKey(free) || free.equals(OpenApi.PROBLEM); count++) {
            free = name + count;
        }
        return free;
    }
}
