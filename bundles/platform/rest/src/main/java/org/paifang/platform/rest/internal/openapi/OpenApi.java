package org.paifang.platform.rest.internal.openapi;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paifang.platform.rest.api.ApiFile;

/** The OpenAPI 3.1 document of what serves. */
final class OpenApi {

    static final String PROBLEM = "Problem";

    private static final String VERSION = "3.1.0";
    private static final String JSON = "application/json";
    private static final String ABOUT =
            "For a merchant's own system. Amounts are whole minor units beside an ISO 4217 code,"
                    + " times are UTC. Lists have items and, if there are more, next: send it as cursor.";
    private static final String ONCE =
            "1 to 255 visible ASCII characters. The same key and request gets the first answer"
                    + " again, the same key with another request is 409.";

    /** What any request may be answered with, and what only one that sends something. */
    private static final List<String> ALWAYS = List.of("400", "401", "403", "404", "429", "500", "503");

    private static final List<String> OF_SENDING = List.of("409", "413", "415", "422");

    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            Map.entry("400", "The request is not what the resource takes"),
            Map.entry("401", "The key opens nothing"),
            Map.entry("403", "The key may not"),
            Map.entry("404", "Nothing is there for you"),
            Map.entry("409", "It does not go with what is there"),
            Map.entry("413", "The body is too long"),
            Map.entry("415", "The body is of another type"),
            Map.entry("422", "A rule forbids it"),
            Map.entry("429", "Too many requests: the same again after Retry-After"),
            Map.entry("500", "Something broke on our side"),
            Map.entry("503", "Not now: the same again after Retry-After"));

    private static final List<String> LATER = List.of("429", "503");

    private final Schemas schemas = new Schemas();

    private OpenApi() {}

    static Map<String, Object> of(List<Operation> operations) {
        return new OpenApi().document(operations);
    }

    private Map<String, Object> document(List<Operation> operations) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var operation : operations) {
            paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
                    .put(operation.verb().toLowerCase(Locale.ROOT), operation(operation));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", VERSION);
        document.put("info", map("title", "Paifang API", "version", "1", "description", ABOUT));
        document.put("servers", List.of(Map.of("url", "/api/v1")));
        document.put("security", List.of(Map.of("key", List.of())));
        document.put(
                "tags",
                operations.stream()
                        .map(Operation::tag)
                        .distinct()
                        .map(tag -> Map.of("name", tag))
                        .toList());
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private Map<String, Object> operation(Operation one) {
        var operation = map(
                "operationId", one.id(),
                "tags", List.of(one.tag()),
                "summary", one.says(),
                "description", "Needs the permission " + one.needs() + ".");
        var parameters = new ArrayList<Map<String, Object>>();
        one.inputs().forEach(input -> parameters.add(parameter(input)));
        if (one.isPost()) {
            parameters.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        one.body().ifPresent(body -> operation.put("requestBody", map("required", true, "content", sent(one, body))));
        operation.put("responses", responses(one));
        return operation;
    }

    private Map<String, Object> parameter(Input input) {
        var schema = new LinkedHashMap<>(schemas.answered(input.type()));
        input.standard()
                .ifPresent(standard -> schema.put("default", isNumber(schema) ? Long.valueOf(standard) : standard));
        var parameter = map("name", input.name(), "in", input.in(), "required", input.isRequired(), "schema", schema);
        if (!input.says().isEmpty()) {
            parameter.put("description", input.says());
        }
        return parameter;
    }

    private static boolean isNumber(Map<String, Object> schema) {
        return "integer".equals(schema.get("type"));
    }

    private Map<String, Object> responses(Operation one) {
        var responses = new LinkedHashMap<String, Object>();
        one.statuses().forEach(status -> responses.put(status, answer(one, status)));
        ALWAYS.forEach(status -> responses.put(status, Map.of("$ref", "#/components/responses/" + status)));
        if (one.body().isPresent()) {
            OF_SENDING.forEach(status -> responses.put(status, Map.of("$ref", "#/components/responses/" + status)));
        }
        return responses;
    }

    private Map<String, Object> answer(Operation one, String status) {
        var answer = map("description", status.equals("202") ? "Accepted, not final yet: ask again" : "Done");
        if (one.isPost()) {
            answer.put(
                    "headers",
                    Map.of(
                            "Idempotency-Replayed",
                            header("boolean", "true if it is the answer to an earlier request")));
        }
        one.answer().ifPresent(type -> {
            answer.put("content", answered(one, type));
        });
        return answer;
    }

    private Map<String, Object> sent(Operation one, Type body) {
        return body == ApiFile.class ? file(one.sentAs()) : json(schemas.sent(body));
    }

    private Map<String, Object> answered(Operation one, Type type) {
        if (type == ApiFile.class) {
            return file(one.answeredAs());
        }
        var schema = schemas.answered(type);
        return json(one.isList() ? page(schema) : schema);
    }

    private static Map<String, Object> page(Map<String, Object> item) {
        var next = map(
                "type", "string", "description", "Send it as cursor to get those behind; not there on the last page");
        return map(
                "type", "object",
                "properties", map("items", Map.of("type", "array", "items", item), "next", next),
                "required", List.of("items"));
    }

    private Map<String, Object> components() {
        var responses = new LinkedHashMap<String, Object>();
        PROBLEMS.keySet().stream().sorted().forEach(status -> responses.put(status, problem(status)));
        var all = new LinkedHashMap<String, Object>(schemas.named());
        all.put(PROBLEM, problemSchema());
        return map(
                "securitySchemes",
                Map.of("key", map("type", "http", "scheme", "bearer", "description", "The merchant's API key")),
                "parameters",
                Map.of(
                        "IdempotencyKey",
                        map(
                                "name",
                                "Idempotency-Key",
                                "in",
                                "header",
                                "required",
                                false,
                                "description",
                                ONCE,
                                "schema",
                                Map.of("type", "string", "pattern", "^[!-~]{1,255}$"))),
                "responses",
                responses,
                "schemas",
                all);
    }

    private static Map<String, Object> problem(String status) {
        var response = map("description", PROBLEMS.getOrDefault(status, ""));
        if (LATER.contains(status)) {
            response.put("headers", Map.of("Retry-After", header("integer", "In seconds")));
        }
        response.put(
                "content",
                Map.of(
                        "application/problem+json",
                        Map.of("schema", Map.of("$ref", "#/components/schemas/" + PROBLEM))));
        return response;
    }

    private static Map<String, Object> problemSchema() {
        return map(
                "type",
                "object",
                "description",
                "RFC 9457",
                "properties",
                map(
                        "type", map("type", "string", "format", "uri-reference", "description", "Stable"),
                        "title", map("type", "string"),
                        "status", map("type", "integer"),
                        "detail",
                                map(
                                        "type",
                                        "string",
                                        "description",
                                        "What to do next, in the language of Accept-Language"),
                        "code", map("type", "string", "description", "Stable, such as refund.exceeds-remaining"),
                        "field", map("type", "string", "description", "Which field or parameter, if it is one"),
                        "errors",
                                map(
                                        "type",
                                        "array",
                                        "description",
                                        "Everything that is wrong in a file that was sent",
                                        "items",
                                        rowError())),
                "required",
                List.of("type", "title", "status", "detail", "code"));
    }

    private static Map<String, Object> rowError() {
        return map(
                "type",
                "object",
                "properties",
                map(
                        "row", map("type", "integer", "description", "The header is 1"),
                        "column", map("type", "string", "description", "Not there if it is the row as a whole"),
                        "value", map("type", "string", "description", "What stands there"),
                        "code", map("type", "string", "description", "Stable, such as refund.exceeds-remaining"),
                        "detail", map("type", "string", "description", "What to do next")),
                "required",
                List.of("row", "value", "code", "detail"));
    }

    private static Map<String, Object> header(String type, String says) {
        return map("description", says, "schema", Map.of("type", type));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of(JSON, Map.of("schema", schema));
    }

    private static Map<String, Object> file(String mediaType) {
        return Map.of(mediaType, Map.of("schema", Map.of("type", "string")));
    }

    /** In this order. */
    private static Map<String, Object> map(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var index = 0; index < keysAndValues.length; index += 2) {
            map.put((String) keysAndValues[index], keysAndValues[index + 1]);
        }
        return map;
    }
}
