package org.paifang.platform.rest.internal.jersey;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiProblem;

/** Reads and writes the bodies of one version of a function; says of a body what is wrong with it, and where. */
final class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final int BAD_REQUEST = 400;

    private final ObjectMapper mapper = Json.mapper();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord() && isJson(media);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isJson(media) && !CharSequence.class.isAssignableFrom(type) && type != byte[].class;
    }

    private static boolean isJson(MediaType media) {
        return media.getSubtype().equals("json") || media.getSubtype().endsWith("+json");
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        JsonNode tree;
        try {
            tree = mapper.readTree(stream);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
        if (tree == null || !tree.isObject()) {
            throw problem("api.body-no-object");
        }
        missing(type, tree).ifPresent(field -> {
            throw problem("api.field-missing", field).at(field);
        });
        try {
            return mapper.treeToValue(tree, type);
        } catch (UnrecognizedPropertyException e) {
            throw problem("api.field-unknown", e.getPropertyName(), known(e)).at(path(e));
        } catch (ValueInstantiationException e) {
            if (e.getCause() instanceof ApiProblem problem) {
                throw problem;
            }
            throw problem("api.value-invalid", path(e)).at(path(e));
        } catch (JsonMappingException e) {
            throw problem("api.wrong-type", path(e), wanted(type, e)).at(path(e));
        }
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        mapper.writeValue(stream, value);
    }

    /** The first component that is neither there nor optional. */
    private static Optional<String> missing(Class<?> record, JsonNode tree) {
        return Arrays.stream(record.getRecordComponents())
                .filter(one -> one.getType() != Optional.class)
                .map(one -> one.getName())
                .filter(name -> !tree.hasNonNull(name))
                .findFirst();
    }

    private static List<String> known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? List.of()
                : e.getKnownPropertyIds().stream().map(String::valueOf).toList();
    }

    private static String wanted(Class<?> record, JsonMappingException e) {
        var name = e.getPath().isEmpty() ? "" : e.getPath().get(0).getFieldName();
        return Arrays.stream(record.getRecordComponents())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .map(one -> JsonTypes.words(one.getGenericType()))
                .orElse("another type");
    }

    private static ApiProblem malformed(JsonProcessingException e) {
        if (e instanceof JsonParseException && e.getOriginalMessage().startsWith("Duplicate field")) {
            return problem("api.field-twice", line(e), column(e));
        }
        return problem("api.malformed-json", line(e), column(e));
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static int column(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static ApiProblem problem(String code, Object... arguments) {
        return ApiProblem.of(BAD_REQUEST, Reason.of(code, arguments));
    }
}
