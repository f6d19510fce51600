package org.paifang.doors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.api.Needs;
import org.paifang.platform.rest.internal.Door;
import org.paifang.platform.rest.internal.http.About;
import org.paifang.platform.rest.internal.http.Body;
import org.paifang.platform.rest.internal.http.Doorman;
import org.paifang.platform.rest.internal.http.Exchange;
import org.paifang.platform.rest.internal.http.Problems;
import org.paifang.platform.rest.internal.http.RateLimit;
import org.paifang.platform.rest.internal.http.Reply;
import org.paifang.platform.rest.internal.http.Request;
import org.paifang.platform.rest.internal.http.Resources;
import org.paifang.platform.rest.internal.once.Once;
import org.paifang.platform.rest.internal.once.OnceStore;

/** The platform's doorman before a function's resources. Behind the gate everything is answered with 204. */
final class ApiDoor {

    private static final int ANSWERED = 204;
    private static final int MANY = 1_000_000_000;
    private static final int UNAUTHORIZED = 401;

    private final Doorman doorman;
    private String needed = "";
    private ApiKey key = key(new Caller(
            org.paifang.platform.testkit.Samples.SUPERVISOR.operator(), org.paifang.platform.api.identity.Channel.API));

    ApiDoor(House house, ShippedFunction function) {
        var installed = house.registry().find(function.descriptor().id()).orElseThrow();
        var workshop = house.workshop();
        doorman = new Doorman(
                secret -> Optional.of(key),
                new RateLimit(MANY),
                new Serving(new Entered(installed, new Gate())),
                house.policy(),
                house.people(),
                new Once(workshop.make(OnceStore.class), Clock.systemUTC()),
                workshop.make(FunctionFailures.class),
                new Problems(Messages.beside(Door.class)),
                workshop.make(About.class));
    }

    /** Of every method that answers the API. */
    static List<PermissionId> needs(ShippedFunction function) {
        return function.classes().stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(method -> Optional.ofNullable(method.getAnnotation(Needs.class)).stream())
                .map(needs -> new PermissionId(needs.value()))
                .distinct()
                .toList();
    }

    /** Asks for something that needs the permission. */
    int knock(Caller caller, PermissionId permission) {
        needed = permission.value();
        key = key(caller);
        var headers = Map.of("authorization", List.of("Bearer secret"));
        try {
            return doorman.answer(
                            new Request("GET", "/v1/anything", "", headers),
                            Body.of(new java.io.ByteArrayInputStream(new byte[0])))
                    .status();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the model's verdict looks like from outside; nobody who is locked has a key. */
    static int expected(World world, Verdict verdict) {
        if (world.locked()) {
            return UNAUTHORIZED;
        }
        return switch (verdict) {
            case ALLOWED -> ANSWERED;
            case NOT_PERMITTED, MERCHANT_SUSPENDED, MERCHANT_CLOSED, PREVIEW -> 403;
            case SWITCHED_OFF, NOT_IN_EDITION, NOT_INSTALLED -> 404;
            case PAUSED -> 503;
        };
    }

    private static ApiKey key(Caller caller) {
        return new ApiKey(
                1, caller.operator(), "Shop", "abcd", Set.of(), Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    private record Serving(Doorman.Entered entered) implements Doorman.Served {

        @Override
        public Optional<Doorman.Entered> enter(String path, Caller caller) {
            return Optional.of(entered);
        }

        @Override
        public boolean isComing(String path) {
            return false;
        }
    }

    private record Entered(InstalledFunction function, Resources resources) implements Doorman.Entered {

        @Override
        public int maxBodyBytes() {
            return 1;
        }

        @Override
        public void close() {}
    }

    private final class Gate implements Resources {

        @Override
        public Reply answer(Exchange exchange) {
            exchange.gate().pass(exchange, needed);
            return Reply.of(ANSWERED, "text/plain", "".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<Class<?>> types() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
