package org.paifang.platform.rest.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.rest.api.Answer;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.Needs;
import org.paifang.platform.rest.api.Page;
import org.paifang.platform.rest.api.Says;
import org.paifang.platform.rest.internal.Door;
import org.paifang.platform.rest.internal.http.Reply;
import org.paifang.platform.rest.internal.http.Request;

@SuppressWarnings("SameNameButDifferent") // that two functions have such records is what is tested
class DocumentsTest {

    public enum Colour {
        RED,
        BLUE
    }

    public record Part(String name) {}

    public record NewThing(
            @Says(value = "Its <name>", example = "a") String name,

            @Says(value = "In minor units", example = "1000")
            long amount,

            Optional<Colour> colour,
            List<Part> parts) {}

    public record Thing(String name, long amount, Optional<Instant> at) {}

    @Path("things")
    public interface Things {

        @GET
        @Path("{name: [a-z]+}")
        @Needs("shop.view")
        @Says("One thing.")
        Thing one(@Context ApiCall call, @PathParam("name") String name);

        @GET
        @Needs("shop.view")
        Page<Thing> list(@Context ApiCall call, @QueryParam("limit") @DefaultValue("50") @Says("1 to 500") int limit);

        @POST
        @Needs("shop.create")
        Answer<Thing> create(@Context ApiCall call, NewThing wanted);
    }

    /** Another function's, with a record of the same name. */
    @Path("others")
    public interface Others {

        record Thing(boolean isOther) {}

        @GET
        @Needs("other.view")
        Thing one();
    }

    @Test
    void everyMethodThatServesIsThereWithItsParametersAndItsPermission() throws IOException {
        var document = document(permission -> true);

        assertThat(document.at("/openapi").asText()).isEqualTo("3.1.0");
        assertThat(addresses(document))
                .containsExactly("get /others", "get /things", "post /things", "get /things/{name}");
        var list = document.at("/paths/~1things/get");
        assertThat(list.at("/parameters/0/name").asText()).isEqualTo("limit");
        assertThat(list.at("/parameters/0/schema/default").isInt()).isTrue();
        assertThat(list.at("/responses/200/content/application~1json/schema/properties/items/items/$ref")
                        .asText())
                .startsWith("#/components/schemas/Thing");
        assertThat(list.at("/description").asText()).contains("shop.view");
        var one = document.at("/paths/~1things~1{name}/get/parameters/0");
        assertThat(one.at("/in").asText()).isEqualTo("path");
        assertThat(one.at("/required").asBoolean()).isTrue();
    }

    @Test
    void whatIsSentIsDescribedAsStrictlyAsItIsRead() throws IOException {
        var document = document(permission -> true);
        var post = document.at("/paths/~1things/post");
        var schema = document.at("/components/schemas/NewThing");

        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/NewThing");
        assertThat(texts(schema.at("/required"))).containsExactly("name", "amount", "parts");
        assertThat(schema.at("/additionalProperties").isBoolean()).isTrue();
        assertThat(schema.at("/properties/amount/examples/0").isIntegralNumber())
                .isTrue();
        assertThat(texts(schema.at("/properties/colour/enum"))).containsExactly("RED", "BLUE");
        assertThat(schema.at("/properties/parts/items/$ref").asText()).isEqualTo("#/components/schemas/Part");
        assertThat(post.at("/parameters/0/$ref").asText()).isEqualTo("#/components/parameters/IdempotencyKey");
        assertThat(fields(post.at("/responses"))).contains("201", "202", "409", "413", "422", "429");
    }

    @Test
    void everythingThatIsReferredToIsThere() throws IOException {
        var document = document(permission -> true);

        var references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
        assertThat(fields(document.at("/components/schemas"))).contains("Thing", "Thing2", "Problem");
    }

    @Test
    void whatTheKeyDoesNotOpenIsNotThere() throws IOException {
        assertThat(addresses(document("shop.view"::equals))).containsExactly("get /things", "get /things/{name}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', en, en, Parameters",
        "'', zh-CN, zh-CN, 参数",
        "'', zh-TW, zh-TW, 參數",
        "lang=zh-CN, en, zh-CN, 参数",
        "lang=<b>, en, en, Parameters"
    })
    void thePageSpeaksTheLanguageThatIsAskedFor(String query, String header, String language, String word) {
        var reply = reply("/v1/docs", query, Locale.forLanguageTag(header), permission -> true);

        assertThat(reply.headers()).containsEntry("Content-Language", language);
        assertThat(text(reply)).contains("<html lang=\"" + language + "\"", word, "/things/{name}", "Its &lt;name&gt;");
    }

    @Test
    void thePageRunsNothingAndTakesNothingFromElsewhere() {
        var reply = reply("/v1/docs", "", Locale.ENGLISH, permission -> true);

        assertThat(text(reply)).doesNotContain("<script", "style=", "http://", "https://", " on");
        assertThat(reply.headers().get("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self'");
        assertThat(text(reply("/v1/docs.css", "", Locale.ENGLISH, permission -> true)))
                .contains("prefers-color-scheme: dark")
                .doesNotContain("url(", "@import");
    }

    private static JsonNode document(Predicate<String> open) throws IOException {
        return new ObjectMapper()
                .readTree(reply("/v1/openapi.json", "", Locale.ENGLISH, open).body());
    }

    private static Reply reply(String path, String query, Locale language, Predicate<String> open) {
        var sources = List.of(new Source(List.of(Things.class), open), new Source(List.of(Others.class), open));
        var documents = new Documents((key, writing) -> writing.apply(sources), Messages.beside(Door.class));
        assertThat(documents.isAt(path)).isTrue();
        return documents.answer(new Request("GET", path, query, Map.of()), Optional.empty(), language);
    }

    private static List<String> addresses(JsonNode document) {
        var all = new ArrayList<String>();
        for (var path : fields(document.at("/paths"))) {
            fields(document.at("/paths").get(path)).forEach(verb -> all.add(verb + " " + path));
        }
        return all;
    }

    private static List<String> fields(JsonNode node) {
        var all = new ArrayList<String>();
        node.fieldNames().forEachRemaining(all::add);
        return all;
    }

    private static List<String> texts(JsonNode array) {
        var all = new ArrayList<String>();
        array.forEach(one -> all.add(one.asText()));
        return all;
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
