package org.paifang.platform.rest.internal.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.internal.RestTables;
import org.paifang.platform.rest.internal.Sql;
import org.paifang.platform.rest.internal.http.Reply;
import org.paifang.platform.testkit.ChangelogContract;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** What is asked for under one key is done once, on every database, by any number of nodes. */
class OnceTest {

    private static final int CLIENTS = 64;
    private static final Once.Key KEY = new Once.Key(Samples.ONLINE.no(), "5f2c");
    private static final String NODE = "node";
    private static final String HASH = "a".repeat(64);

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");

    @Test
    void tablesAreTheSameOnEveryDatabase() {
        ChangelogContract.verify(new RestTables());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ofManyAtOnceOnTwoNodesOneDoesItAndAllGetItsAnswer(Databases kind) throws Exception {
        try (var database = open(kind)) {
            var nodes = new Once[] {once(database), once(database)};
            var done = new AtomicInteger();
            var work = new ArrayList<Callable<String>>();
            for (var client = 0; client < CLIENTS; client++) {
                var once = nodes[client % 2];
                work.add(() -> once.begin(KEY, HASH)
                        .or(() -> {
                            var answer = reply(201, "done " + done.incrementAndGet() + " 商戶");
                            once.end(KEY, answer);
                            return Optional.of(answer);
                        })
                        .map(OnceTest::text)
                        .orElseThrow());
            }
            var threads = Executors.newFixedThreadPool(CLIENTS);
            try {
                for (var answer : threads.invokeAll(work)) {
                    assertThat(answer.get()).isEqualTo("done 1 商戶");
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theAnswerIsThereAfterARestartAndTheKeyIsOfNoOtherRequest(Databases kind) {
        try (var database = open(kind)) {
            var before = once(database);
            assertThat(before.begin(KEY, HASH)).isEmpty();
            before.end(KEY, reply(422, "refused"));

            var after = once(database);
            assertThat(after.begin(KEY, HASH)).hasValueSatisfying(answer -> {
                assertThat(answer.status()).isEqualTo(422);
                assertThat(answer.mediaType()).isEqualTo("application/json");
                assertThat(text(answer)).isEqualTo("refused");
            });
            assertThatThrownBy(() -> after.begin(KEY, "b".repeat(64)))
                    .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                        assertThat(problem.status()).isEqualTo(409);
                        assertThat(problem.reason()).isEqualTo(Reason.of("api.idempotency-key-used"));
                    });
            assertThat(after.begin(new Once.Key(Samples.OFFLINE.no(), KEY.value()), HASH))
                    .as("another merchant's key of the same letters")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatANodeLeftIsTakenOverWhenItsLeaseIsUpByOneAlone(Databases kind) {
        try (var database = open(kind)) {
            assertThat(once(database).begin(KEY, HASH)).isEmpty();

            var store = store(database, NODE);
            assertThat(begin(store)).isInstanceOf(OnceStore.Running.class);
            clock.advance(Once.LEASE.plusSeconds(1));
            assertThat(begin(store)).isInstanceOf(OnceStore.Begun.class);
            assertThat(begin(store)).isInstanceOf(OnceStore.Running.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatADeadNodeLeftIsTakenOverAtOnceByOneAlone(Databases kind) {
        try (var database = open(kind)) {
            assertThat(begin(store(database, "died"))).isInstanceOf(OnceStore.Begun.class);

            var next = store(database, NODE);
            assertThat(begin(next)).isInstanceOf(OnceStore.Begun.class);
            assertThat(begin(next)).isInstanceOf(OnceStore.Running.class);
        }
    }

    @Test
    void whatANodeThatRunsIsAtIsLeftToIt() {
        try (var database = open(Databases.POSTGRESQL)) {
            var sql = new Sql(database.dataSource());
            new Nodes(sql, "other").beat();
            assertThat(begin(store(database, "other"))).isInstanceOf(OnceStore.Begun.class);

            assertThat(begin(store(database, NODE))).isInstanceOf(OnceStore.Running.class);

            // it has not said for long that it runs
            sql.update(
                    "update rest_node set runs_until = runs_until - ?",
                    statement -> statement.setLong(1, Sql.micros(Nodes.LEASE)));
            assertThat(begin(store(database, NODE))).isInstanceOf(OnceStore.Begun.class);
        }
    }

    @Test
    void aNodeThatSaysAgainThatItRunsIsThereOnceAndTheDeadAreForgotten() {
        try (var database = open(Databases.POSTGRESQL)) {
            var sql = new Sql(database.dataSource());
            var nodes = new Nodes(sql, NODE);
            new Nodes(sql, "other").beat();
            nodes.beat();
            sql.update("update rest_node set runs_until = 0", statement -> {});

            nodes.beat();
            nodes.beat();

            assertThat(sql.query("select node from rest_node", statement -> {}, row -> row.getString(1)))
                    .containsExactly(NODE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 429, 500, 503})
    void whatMayComeOutDifferentlyNextTimeIsDoneAgain(int status) {
        try (var database = open(Databases.DERBY)) {
            var once = once(database);
            assertThat(once.begin(KEY, HASH)).isEmpty();
            once.end(KEY, reply(status, "not now"));

            assertThat(once.begin(KEY, HASH)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void oldAnswersAreForgottenAndNewOnesAreNot(Databases kind) {
        try (var database = open(kind)) {
            var once = once(database);
            var store = store(database, NODE);
            assertThat(once.begin(KEY, HASH)).isEmpty();
            once.end(KEY, reply(201, "done"));
            clock.advance(Duration.ofHours(2));
            var newer = new Once.Key(Samples.ONLINE.no(), "newer");
            assertThat(once.begin(newer, HASH)).isEmpty();
            once.end(newer, reply(201, "done"));

            assertThat(store.forgetBefore(clock.instant().minus(Duration.ofHours(1))))
                    .isEqualTo(1);
            assertThat(once.begin(newer, HASH)).isPresent();
            assertThat(once.begin(KEY, HASH)).isEmpty();
        }
    }

    private OnceStore.State begin(OnceStore store) {
        return store.begin(KEY, HASH, clock.instant(), clock.instant().plus(Once.LEASE));
    }

    private Once once(TestDatabase database) {
        return new Once(store(database, NODE), clock);
    }

    private static OnceStore store(TestDatabase database, String node) {
        var sql = new Sql(database.dataSource());
        return new JdbcOnceStore(sql, new Nodes(sql, node));
    }

    private static TestDatabase open(Databases kind) {
        return kind.open().migrate(new RestTables());
    }

    private static Reply reply(int status, String text) {
        return Reply.of(status, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
