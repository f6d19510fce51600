package org.paifang.platform.rest.internal.jersey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiContribution;
import org.paifang.platform.rest.api.ApiFile;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.api.Needs;
import org.paifang.platform.rest.internal.Door;
import org.paifang.platform.rest.internal.http.Exchange;
import org.paifang.platform.rest.internal.http.Reply;
import org.paifang.platform.rest.internal.http.Request;
import org.paifang.platform.testkit.Samples;

class JerseyResourcesTest {

    public enum Colour {
        RED
    }

    public record NewThing(String name, long amount, Optional<Long> before, Optional<Colour> colour) {}

    public record Thing(String name, long amount, Optional<Long> before, Instant at) {}

    @Path("things")
    @Consumes("application/json")
    @Produces("application/json")
    public static final class Things {

        @GET
        @Path("{name}")
        @Needs("shop.view")
        public Thing one(@Context ApiCall call, @PathParam("name") String name) {
            return new Thing(name + " 商戶 of " + call.merchant().no(), 1, Optional.empty(), Instant.EPOCH);
        }

        @POST
        @Needs("shop.create")
        public Thing create(@Context ApiCall call, NewThing wanted) {
            return new Thing(wanted.name(), wanted.amount(), wanted.before(), Instant.EPOCH);
        }

        @POST
        @Path("files")
        @Consumes("text/csv")
        @Needs("shop.create")
        public Thing upload(@Context ApiCall call, ApiFile file) {
            return new Thing(new String(file.content(), StandardCharsets.UTF_8), 1, Optional.empty(), Instant.EPOCH);
        }

        @GET
        @Path("files/{name}")
        @Produces("text/csv")
        @Needs("shop.view")
        public ApiFile download(@Context ApiCall call, @PathParam("name") String name) {
            return ApiFile.of("a,商\n".getBytes(StandardCharsets.UTF_8)).named(name);
        }
    }

    @Path("things")
    public static final class Careless {

        @GET
        public String all() {
            return "";
        }
    }

    record Shop(Object resource) implements ApiContribution {

        @Override
        public FunctionId function() {
            return new FunctionId("shop");
        }

        @Override
        public Set<String> paths() {
            return Set.of("things");
        }

        @Override
        public Collection<Object> resources() {
            return List.of(resource);
        }
    }

    private final JerseyResources resources = new JerseyResources(new Shop(new Things()));

    @AfterEach
    void close() {
        resources.close();
        JerseyResources.forget();
    }

    @Test
    void aRecordIsWrittenWholeAndWithoutWhatIsNotThere() {
        var reply = ask("GET", "/v1/things/one", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(text(reply))
                .isEqualTo("{\"name\":\"one 商戶 of " + Samples.ONLINE.no()
                        + "\",\"amount\":1,\"at\":\"1970-01-01T00:00:00Z\"}");
    }

    @Test
    void whatIsPostedIsCreated() {
        var reply = ask("POST", "/v1/things", "{\"name\":\"a\",\"amount\":1000,\"before\":5}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(text(reply)).contains("\"amount\":1000,\"before\":5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"name":"a","amount":1e3}                   | api.wrong-type
                    {"name":"a","amount":0.001}                 | api.wrong-type
                    {"name":"a","amount":99999999999999999999}  | api.wrong-type
                    {"name":"a","amount":"1000"}                | api.wrong-type
                    {"name":"a","amount":null}                  | api.field-missing
                    {"amount":1}                                | api.field-missing
                    {"name":7,"amount":1}                       | api.wrong-type
                    {"name":"a","amount":1,"colour":"BLUE"}     | api.wrong-type
                    {"name":"a","amount":1,"colour":0}          | api.wrong-type
                    {"name":"a","amount":1,"more":1}            | api.field-unknown
                    {"name":"a","name":"b","amount":1}          | api.field-twice
                    {"name":"a","amount":1                      | api.malformed-json
                    {"name":"a","amount":1} x                   | api.malformed-json
                    []                                          | api.body-no-object
                    ''                                          | api.body-no-object
                    """)
    void aBodyThatIsNotWhatItShouldBeIsRefusedWithItsReason(String body, String code) {
        assertThatThrownBy(() -> ask("POST", "/v1/things", body))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.reason().code()).isEqualTo(code));
    }

    @Test
    void aFileIsTakenAsItIsAndInItsOwnTypeAlone() {
        assertThat(text(ask("POST", "/v1/things/files", "a,商\n", "text/csv"))).contains("\"a,商\\n\"");
        assertThat(ask("POST", "/v1/things/files", "{}", "application/json").status())
                .isEqualTo(415);
        assertThat(ask("POST", "/v1/things", "a,b", "text/csv").status()).isEqualTo(415);
    }

    @Test
    void aFileIsAnsweredUnderItsName() {
        var reply = ask("GET", "/v1/things/files/list.csv", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.mediaType()).isEqualTo("text/csv");
        assertThat(reply.headers()).containsEntry("Content-Disposition", "attachment; filename=\"list.csv\"");
        assertThat(text(reply)).isEqualTo("a,商\n");
    }

    @Test
    void anAddressThatNobodyHasIsNotFound() {
        assertThat(ask("GET", "/v1/things/one/two", "").status()).isEqualTo(404);
    }

    @Test
    void aMethodWithoutAPermissionIsNotTaken() {
        assertThatThrownBy(() -> new JerseyResources(new Shop(new Careless())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@Needs");
    }

    private Reply ask(String method, String path, String body) {
        return ask(method, path, body, "application/json");
    }

    private Reply ask(String method, String path, String body, String type) {
        var operator = new org.paifang.platform.api.identity.OperatorId(Samples.ONLINE.no(), "01");
        var call = new ApiCall(new Caller(operator, Channel.API), Samples.ONLINE, Locale.ENGLISH);
        var key = new ApiKey(1, operator, "test", "pfk_…", Set.of(), Instant.EPOCH, Optional.empty(), Optional.empty());
        var descriptor =
                new FunctionDescriptor(new FunctionId("shop"), Set.of(Edition.ONLINE), List.of(), List.of(), List.of());
        var function = new InstalledFunction(descriptor, Messages.beside(Door.class), "shop", "1.0.0");
        var request = new Request(method, path, "", Map.of("content-type", List.of(type), "accept", List.of("*/*")));
        return resources.answer(new Exchange(
                request, body.getBytes(StandardCharsets.UTF_8), call, key, function, (exchange, needs) -> {}));
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
