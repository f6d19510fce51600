package org.paifang.platform.rest.internal.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.rest.api.ApiFile;

/** The page that shows the API to people: plain HTML and a style sheet, nothing that runs in the browser. */
final class DocsPage {

    private static final Map<Locale, String> LANGUAGES = Map.of(
            Languages.ENGLISH, "English",
            Languages.SIMPLIFIED_CHINESE, "简体中文",
            Languages.TRADITIONAL_CHINESE, "繁體中文");

    private static final Map<Class<?>, String> WORDS = Map.of(
            long.class, "integer",
            Long.class, "integer",
            int.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            String.class, "string",
            Instant.class, "date-time",
            LocalDate.class, "date");

    private final Messages messages;
    private final Locale language;
    private final StringBuilder html = new StringBuilder(16_384);

    private DocsPage(Messages messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    static String of(List<Operation> operations, Messages messages, Locale language) {
        return new DocsPage(messages, language).page(operations);
    }

    private String page(List<Operation> operations) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language.toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\">")
                .append("<link rel=\"stylesheet\" href=\"docs.css\">");
        element("title", "docs.title");
        html.append("</head><body><header>");
        element("h1", "docs.title");
        languages();
        html.append("</header><main>");
        introduction();
        contents(operations);
        operations.forEach(this::operation);
        if (operations.isEmpty()) {
            element("p", "docs.nothing");
        }
        return html.append("</main></body></html>\n").toString();
    }

    private void languages() {
        html.append("<nav aria-label=\"").append(escaped(text("docs.language"))).append("\">");
        for (var one : Languages.ALL) {
            var tag = one.toLanguageTag();
            html.append("<a href=\"?lang=")
                    .append(tag)
                    .append("\" lang=\"")
                    .append(tag)
                    .append(one.equals(language) ? "\" aria-current=\"true\">" : "\">")
                    .append(LANGUAGES.get(one))
                    .append("</a> ");
        }
        html.append("</nav>");
    }

    private void introduction() {
        for (var key : List.of("docs.key", "docs.amounts", "docs.once", "docs.pages", "docs.problems")) {
            element("p", key);
        }
        html.append("<pre><code>curl -H \"Authorization: Bearer &lt;key&gt;\" …/api/v1/payments?limit=20</code></pre>");
        html.append("<p><a href=\"openapi.json\">openapi.json</a> · ")
                .append(escaped(text("docs.document")))
                .append("</p>");
    }

    private void contents(List<Operation> operations) {
        html.append("<ul class=\"contents\">");
        for (var one : operations) {
            html.append("<li><a href=\"#").append(one.id()).append("\">");
            address(one);
            html.append("</a></li>");
        }
        html.append("</ul>");
    }

    private void address(Operation one) {
        html.append("<span class=\"verb\">")
                .append(one.verb())
                .append("</span> <code>")
                .append(escaped(one.path()))
                .append("</code>");
    }

    private void operation(Operation one) {
        html.append("<section id=\"").append(one.id()).append("\"><h2>");
        address(one);
        html.append("</h2><p lang=\"en\">").append(escaped(one.says())).append("</p><p>");
        html.append(escaped(text("docs.needs")))
                .append(" <code>")
                .append(escaped(one.needs()))
                .append("</code></p>");
        if (!one.inputs().isEmpty()) {
            element("h3", "docs.parameters");
            open();
            one.inputs()
                    .forEach(input -> row(
                            input.name(),
                            type(input.type())
                                    + input.standard().map(" = "::concat).orElse(""),
                            input.isRequired(),
                            input.says(),
                            ""));
            close();
        }
        one.body().ifPresent(body -> fields("docs.body", body, one.sentAs()));
        one.answer().ifPresent(answer -> fields(one.isList() ? "docs.items" : "docs.answer", answer, one.answeredAs()));
        html.append("</section>");
    }

    private void fields(String heading, Type type, String fileType) {
        element("h3", heading);
        if (type == ApiFile.class) {
            html.append("<p><code>").append(escaped(fileType)).append("</code></p>");
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            open();
            Field.of(record)
                    .forEach(field ->
                            row(field.name(), type(field.type()), field.isRequired(), field.says(), field.example()));
            close();
        }
    }

    private void open() {
        html.append("<dl>");
    }

    private void close() {
        html.append("</dl>");
    }

    private void row(String name, String type, boolean isRequired, String says, String example) {
        html.append("<div><dt><code>")
                .append(escaped(name))
                .append("</code> <span class=\"type\">")
                .append(escaped(type))
                .append(isRequired ? "" : ", " + escaped(text("docs.optional")))
                .append("</span></dt><dd lang=\"en\">")
                .append(escaped(says));
        if (!example.isEmpty()) {
            html.append(" <code class=\"example\">").append(escaped(example)).append("</code>");
        }
        html.append("</dd></div>");
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            return "[" + type(generic.getActualTypeArguments()[0]) + "]";
        }
        if (type instanceof Class<?> one && one.isEnum()) {
            return Arrays.stream(one.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(" | "));
        }
        return type instanceof Class<?> one ? WORDS.getOrDefault(one, one.getSimpleName()) : "";
    }

    private void element(String tag, String key) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text(key)))
                .append("</")
                .append(tag)
                .append('>');
    }

    private String text(String key) {
        return messages.text(language, key);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
