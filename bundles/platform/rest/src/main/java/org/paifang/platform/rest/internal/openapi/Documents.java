package org.paifang.platform.rest.internal.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.internal.http.About;
import org.paifang.platform.rest.internal.http.Reply;
import org.paifang.platform.rest.internal.http.Request;

/**
 * The OpenAPI document and the page that shows it, written anew each time from what serves: nothing of a function is
 * kept. Thread-safe.
 */
public final class Documents implements About {

    private static final String OPENAPI = "/v1/openapi.json";
    private static final String PAGE = "/v1/docs";
    private static final String STYLE = "/v1/docs.css";
    private static final Set<String> ADDRESSES = Set.of(OPENAPI, PAGE, STYLE);
    private static final String LANGUAGE = "lang=";
    private static final int OK = 200;

    /** A page of our own with our style sheet, and nothing else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Serving serving;
    private final Messages messages;
    private final ObjectMapper json = new ObjectMapper();

    /** What serves now. */
    @FunctionalInterface
    public interface Serving {

        /** Gives the writing what is open to the key, everything without one; none of it goes meanwhile. */
        String described(Optional<ApiKey> key, Function<List<Source>, String> writing);
    }

    public Documents(Serving serving, Messages messages) {
        this.serving = serving;
        this.messages = messages;
    }

    @Override
    public boolean isAt(String path) {
        return ADDRESSES.contains(path);
    }

    @Override
    public Reply answer(Request request, Optional<ApiKey> key, Locale language) {
        if (request.path().equals(STYLE)) {
            return Reply.of(OK, "text/css;charset=utf-8", style());
        }
        if (request.path().equals(OPENAPI)) {
            return reply("application/json", serving.described(key, this::document));
        }
        var shown = chosen(request.query()).orElse(language);
        var page = serving.described(key, sources -> DocsPage.of(Operation.of(sources), messages, shown));
        return reply("text/html;charset=utf-8", page)
                .with("Content-Security-Policy", POLICY)
                .with("Content-Language", shown.toLanguageTag());
    }

    private String document(List<Source> sources) {
        try {
            return json.writeValueAsString(OpenApi.of(Operation.of(sources)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is words and numbers", e);
        }
    }

    /** Of the switch on the page. */
    private static Optional<Locale> chosen(String query) {
        return Languages.ALL.stream()
                .filter(one -> query.equals(LANGUAGE + one.toLanguageTag()))
                .findFirst();
    }

    private static byte[] style() {
        try (var stream = Documents.class.getResourceAsStream("docs.css")) {
            if (stream == null) {
                throw new IllegalStateException("the style sheet is not in the bundle");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply reply(String mediaType, String text) {
        return Reply.of(OK, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
