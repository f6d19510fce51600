package org.paifang.platform.rest.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiProblem;

/** Problem documents of RFC 9457. Thread-safe. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "/api/problems/";

    private final Messages own;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Problems in the words of the platform.
     *
     * @param own with a sentence for every code {@code api.*}
     */
    public Problems(Messages own) {
        this.own = own;
    }

    /** A problem of the platform's own. */
    public Reply reply(ApiProblem problem, Locale language) {
        return reply(problem, language, own);
    }

    /**
     * The document of a problem.
     *
     * @param messages asked before the platform's own
     */
    public Reply reply(ApiProblem problem, Locale language, Messages messages) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", TYPES + problem.reason().code());
        document.put("title", title(problem.reason().code()));
        document.put("status", problem.status());
        document.put("detail", sentence(problem.reason(), language, messages));
        document.put("code", problem.reason().code());
        problem.field().ifPresent(field -> document.put("field", field));
        if (!problem.errors().isEmpty()) {
            document.put(
                    "errors",
                    problem.errors().stream()
                            .map(error -> error(error, language, messages))
                            .toList());
        }
        var reply = Reply.of(problem.status(), MEDIA_TYPE, bytes(document)).with("Content-Language", tag(language));
        return problem.retryAfter()
                .map(time -> reply.with("Retry-After", String.valueOf(Math.max(1, time.toSeconds()))))
                .orElse(reply);
    }

    private Map<String, Object> error(ApiProblem.RowError error, Locale language, Messages messages) {
        var document = new LinkedHashMap<String, Object>();
        document.put("row", error.row());
        error.column().ifPresent(column -> document.put("column", column));
        document.put("value", error.value());
        document.put("code", error.reason().code());
        document.put("detail", sentence(error.reason(), language, messages));
        return document;
    }

    /** {@code refund.exceeds-remaining} as words: the same for every occurrence, in English. */
    static String title(String code) {
        var words = code.substring(code.indexOf('.') + 1).replace('-', ' ').replace('.', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String sentence(Reason reason, Locale language, Messages messages) {
        var arguments = reason.arguments().stream().map(Problems::shown).toArray();
        return messages.find(language, reason.code(), arguments)
                .or(() -> own.find(language, reason.code(), arguments))
                .orElseGet(() -> title(reason.code()) + ".");
    }

    /** Numbers without grouping, as they stand in a request. */
    private static Object shown(Object argument) {
        if (argument instanceof List<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return String.valueOf(argument);
    }

    private byte[] bytes(Map<String, Object> document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is words and numbers", e);
        }
    }

    private static String tag(Locale language) {
        return language.toLanguageTag();
    }
}
