package org.paifang.platform.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.internal.Door;
import org.paifang.platform.rest.internal.once.Once;
import org.paifang.platform.rest.internal.once.OnceStore;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;

class DoormanTest {

    private static final ApiKey KEY = new ApiKey(
            1,
            Samples.SUPERVISOR.operator(),
            "Shop",
            "abcd",
            Set.of(new PermissionId("shop.view")),
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty());

    private final AtomicInteger failures = new AtomicInteger();
    private Operator operator = Samples.operator("100001-01");
    private boolean isHere = true;
    private boolean isComing;

    private static RuntimeException failure(String state) {
        return new IllegalStateException(new SQLException("told", state));
    }

    /** Resources that throw. */
    private record Throwing(RuntimeException failure) implements Resources {

        @Override
        public Reply answer(Exchange exchange) {
            throw failure;
        }

        @Override
        public List<Class<?>> types() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    private record Entered(Resources resources) implements Doorman.Entered {

        @Override
        public InstalledFunction function() {
            var descriptor = new FunctionDescriptor(
                    new FunctionId("shop"), Set.of(Edition.ONLINE), List.of(), List.of(), List.of());
            return new InstalledFunction(descriptor, Messages.beside(Door.class), "shop", "1.0.0");
        }

        @Override
        public int maxBodyBytes() {
            return 1;
        }

        @Override
        public void close() {}
    }

    /** Counts. */
    private final class Failures implements FunctionFailures {

        @Override
        public void failed(InstalledFunction function, MerchantNo merchant) {
            failures.incrementAndGet();
        }

        @Override
        public void failedAt(InstalledFunction function, MerchantNo merchant, String work) {
            failures.incrementAndGet();
        }
    }

    private static final class NoAbout implements About {

        @Override
        public boolean isAt(String path) {
            return false;
        }

        @Override
        public Reply answer(Request request, Optional<ApiKey> key, Locale language) {
            throw new AssertionError("nobody asked about the API");
        }
    }

    private Reply answer(Supplier<Optional<ApiKey>> key, Resources resources) throws IOException {
        var headers = Map.of("authorization", List.of("Bearer secret"));
        return answer(key, resources, new NoStore(), new Request("GET", "/v1/shop", "", headers));
    }

    private Reply answer(Supplier<Optional<ApiKey>> key, Resources resources, OnceStore store, Request request)
            throws IOException {
        var served = new Doorman.Served() {

            @Override
            public Optional<Doorman.Entered> enter(String path, Caller caller) {
                return isHere ? Optional.of(new Entered(resources)) : Optional.empty();
            }

            @Override
            public boolean isComing(String path) {
                return isComing;
            }
        };
        var doorman = new Doorman(
                secret -> key.get(),
                new RateLimit(100),
                served,
                FakeAccessPolicy.allowingAll(),
                FakeDirectory.withSamples().add(operator),
                new Once(store, Clock.systemUTC()),
                new Failures(),
                new Problems(Messages.beside(Door.class)),
                new NoAbout());
        return doorman.answer(request, most -> new byte[0]);
    }

    private static final class NoStore implements OnceStore {

        @Override
        public State begin(Once.Key key, String hash, Instant now, Instant leaseUntil) {
            throw new AssertionError("without a key nothing is remembered");
        }

        @Override
        public void end(Once.Key key, Reply reply) {
            throw new AssertionError("without a key nothing is remembered");
        }

        @Override
        public void forget(Once.Key key) {
            throw new AssertionError("without a key nothing is remembered");
        }

        @Override
        public int forgetBefore(Instant then) {
            return 0;
        }
    }

    /** What was begun and what was kept of it. */
    private static final class KeptInMemory implements OnceStore {

        private final Map<Once.Key, Optional<Reply>> requests = new HashMap<>();

        @Override
        public State begin(Once.Key key, String hash, Instant now, Instant leaseUntil) {
            var known = requests.putIfAbsent(key, Optional.empty());
            if (known == null) {
                return new Begun();
            }
            return known.<State>map(Done::new).orElseGet(Running::new);
        }

        @Override
        public void end(Once.Key key, Reply reply) {
            requests.put(key, Optional.of(reply));
        }

        @Override
        public void forget(Once.Key key) {
            requests.remove(key);
        }

        @Override
        public int forgetBefore(Instant then) {
            return 0;
        }
    }

    /** Resources that are let through first. */
    private record LetThrough(Supplier<Reply> work) implements Resources {

        @Override
        public Reply answer(Exchange exchange) {
            exchange.gate().pass(exchange, "shop.view");
            return work.get();
        }

        @Override
        public List<Class<?>> types() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    @Test
    void thatTheFunctionWasTakenAwayMeanwhileIsNotKeptAsTheAnswer() throws IOException {
        var store = new KeptInMemory();
        var headers = Map.of("authorization", List.of("Bearer secret"), "idempotency-key", List.of("7f"));
        var request = new Request("POST", "/v1/shop", "", headers);
        var gone = new AccessDenied(
                new Caller(KEY.maker(), Channel.API), "shop.view", new Decision(Verdict.NOT_INSTALLED, "installed"));

        var first = answer(
                () -> Optional.of(KEY),
                new LetThrough(() -> {
                    throw gone;
                }),
                store,
                request);
        var done = Reply.of(201, "application/json", "done".getBytes(StandardCharsets.UTF_8));
        var back = answer(() -> Optional.of(KEY), new LetThrough(() -> done), store, request);
        var again = answer(() -> Optional.of(KEY), new LetThrough(() -> Assertions.fail("twice")), store, request);

        assertThat(first.status()).isEqualTo(503);
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).contains("api.closed-meanwhile");
        assertThat(back.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
    }

    @ParameterizedTest(name = "{0} is {1}, and counted {2} times")
    @CsvSource({"42X01, 500, 1", "40001, 500, 1", "08006, 503, 0", "08001, 503, 0", "57P01, 503, 0", "57P03, 503, 0"})
    void aDatabaseThatIsAwayIsNoFaultOfTheFunction(String state, int status, int counted) throws IOException {
        var reply = answer(() -> Optional.of(KEY), new Throwing(failure(state)));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers().containsKey("Retry-After")).isEqualTo(status == 503);
        assertThat(failures).hasValue(counted);
    }

    @Test
    void whatIsOnItsWayIsAskedForAgainAndWhatIsNotIsNotThere() throws IOException {
        isHere = false;
        isComing = true;
        var coming = answer(() -> Optional.of(KEY), new Throwing(new IllegalStateException("not asked")));
        assertThat(coming.status()).isEqualTo(503);
        assertThat(coming.headers()).containsKey("Retry-After");

        isComing = false;
        var nothing = answer(() -> Optional.of(KEY), new Throwing(new IllegalStateException("not asked")));
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(failures).hasValue(0);
    }

    @Test
    void whoCannotBeLookedUpBecauseTheDatabaseIsAwayMayAskAgainLater() throws IOException {
        var reply = answer(
                () -> {
                    throw failure("08006");
                },
                new Throwing(new IllegalStateException("nobody comes so far")));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).contains("api.database-away", "again");
        assertThat(failures).hasValue(0);
    }

    @Test
    void keyOfALockedOperatorOpensNothingAlsoWhenTheSameIsAskedAgain() throws IOException {
        operator = new Operator(operator.id(), operator.name(), true, operator.permissions());
        for (var attempt = 0; attempt < 2; attempt++) {
            var reply = answer(
                    () -> Optional.of(KEY), new Throwing(new IllegalStateException("a locked operator came through")));
            assertThat(reply.status()).isEqualTo(401);
            assertThat(new String(reply.body(), StandardCharsets.UTF_8)).contains("api.key-invalid");
        }
        assertThat(failures).hasValue(0);
    }
}
