package org.paifang.platform.jobs.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.events.Event;
import org.paifang.platform.api.events.EventHandler;
import org.paifang.platform.api.events.EventType;
import org.paifang.platform.api.events.NewEvent;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.jobs.internal.JobsMigrations;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.jobs.internal.work.Limits;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

class CourierTest {

    private static final EventType PAID = new EventType("sample.paid");
    private static final EventType SHIPPED = new EventType("sample.shipped");
    private static final Limits LIMITS = new Limits(1, 1, 1, Duration.ofSeconds(15), Duration.ofDays(30));

    private static final Map<Databases, TestDatabase> DATABASES = new EnumMap<>(Databases.class);

    @AfterAll
    static void close() {
        DATABASES.values().forEach(TestDatabase::close);
    }

    /** An outbox, and nodes that deliver. */
    private static final class Post {

        private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
        private final Unit unit;
        private final OutboxService outbox;
        private final DatabaseTime time = new DatabaseTime(clock) {
            @Override
            public long now(EntityManager em) {
                return micros(clock.instant());
            }
        };

        private Post(Databases kind) {
            var database = DATABASES.computeIfAbsent(kind, one -> one.open().migrate(new JobsMigrations()));
            unit = database.unit("jobs");
            outbox = new OutboxService(unit, database.transactions(), new Ids(1), clock);
            for (var table : List.of("jobs_delivery", "jobs_event", "jobs_handler")) {
                unit.run(em -> em.createNativeQuery("delete from " + table).executeUpdate());
            }
            unit.run(em -> em.createNativeQuery("update jobs_lease set leased_until = 0")
                    .executeUpdate());
        }

        private Courier node(String name, Courier.Recipient... recipients) {
            var courier = new Courier(unit, time, LIMITS, name);
            List.of(recipients).forEach(courier::add);
            return courier;
        }

        private void publish(String key, String number) {
            unit.run(em -> outbox.publish(new NewEvent(Samples.ONLINE.no(), PAID, key, Map.of("no", number))));
        }
    }

    /** Remembers what it was told. */
    private static final class Ear implements EventHandler, Courier.Recipient {

        private final String name;
        private final Consumer<Event> first;
        private final List<String> heard = new ArrayList<>();
        private final List<String> broke = new ArrayList<>();

        private Ear(String name, Consumer<Event> first) {
            this.name = name;
            this.first = first;
        }

        private Ear(String name) {
            this(name, event -> {});
        }

        @Override
        public EventHandler handler() {
            return this;
        }

        @Override
        public boolean serves(MerchantNo merchant) {
            return true;
        }

        @Override
        public void broke(MerchantNo merchant, String work) {
            broke.add(work);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<EventType> types() {
            return Set.of(PAID);
        }

        @Override
        public void handle(Event event) {
            first.accept(event);
            heard.add(event.key() + event.data().get("no"));
        }
    }

    private static void look(Courier courier) {
        courier.look(() -> true);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyHandlerIsToldOnceAndInOrder(Databases kind) {
        var post = new Post(kind);
        var one = new Ear("one");
        var other = new Ear("other");
        var node = post.node("a", one, other);
        look(node);
        post.publish("k", "1");
        post.publish("k", "2");
        post.unit.run(em -> post.outbox.publish(new NewEvent(Samples.ONLINE.no(), SHIPPED, "k", Map.of())));

        look(node);
        look(node);

        assertThat(one.heard).containsExactly("k1", "k2");
        assertThat(other.heard).containsExactly("k1", "k2");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasNotCommittedNeverHappened(Databases kind) {
        var post = new Post(kind);
        var ear = new Ear("one");
        var node = post.node("a", ear);
        look(node);
        assertThatThrownBy(() -> post.unit.run(em -> {
                    post.publish("k", "1");
                    throw new IllegalStateException("taken back");
                }))
                .isInstanceOf(IllegalStateException.class);

        look(node);

        assertThat(ear.heard).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anEventIsToldInATransactionOnly(Databases kind) {
        var post = new Post(kind);
        assertThatThrownBy(() -> post.outbox.publish(new NewEvent(Samples.ONLINE.no(), PAID, "k", Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoWasAwayIsToldWhenItComesBack(Databases kind) {
        var post = new Post(kind);
        var ear = new Ear("one");
        look(post.node("a", ear));
        post.publish("k", "1");
        post.clock.advance(Duration.ofDays(3));
        look(post.node("a"));

        look(post.node("a", ear));

        assertThat(ear.heard).containsExactly("k1");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void onlyItsOwnKeyWaitsForOneThatFails(Databases kind) {
        var post = new Post(kind);
        var broken = new ArrayList<>(List.of(true));
        var ear = new Ear("one", event -> {
            if (event.key().equals("bad") && !broken.isEmpty()) {
                throw new IllegalStateException("not today");
            }
        });
        var node = post.node("a", ear);
        look(node);
        post.publish("bad", "1");
        post.publish("good", "1");
        post.publish("bad", "2");

        look(node);
        assertThat(ear.heard).containsExactly("good1");
        look(node);
        assertThat(ear.heard).containsExactly("good1");
        assertThat(ear.broke).hasSize(1).allMatch(work -> work.startsWith("event "));

        broken.clear();
        post.clock.advance(Duration.ofSeconds(1));
        look(node);
        assertThat(ear.heard).containsExactly("good1", "bad1", "bad2");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatFailsTooOftenIsSetAsideSeenAndTriedAgainOnDemand(Databases kind) {
        var post = new Post(kind);
        var broken = new ArrayList<>(List.of(true));
        var ear = new Ear("one", event -> {
            if (!broken.isEmpty() && "1".equals(event.data().get("no"))) {
                throw new IllegalStateException("poison");
            }
        });
        var node = post.node("a", ear);
        look(node);
        post.publish("k", "1");
        post.publish("k", "2");
        for (var i = 0; i < Courier.ATTEMPTS; i++) {
            assertThat(post.outbox.setAside(10)).isEmpty();
            look(node);
            // the look after a failed one has the lease still
            post.clock.advance(Duration.ofSeconds(1L << i));
        }
        look(node);
        assertThat(ear.heard).containsExactly("k2");
        var aside = post.outbox.setAside(10);
        assertThat(aside).hasSize(1);
        assertThat(aside.get(0).error()).contains("poison");
        assertThat(aside.get(0).attempts()).isEqualTo(Courier.ATTEMPTS);

        post.clock.advance(Duration.ofDays(31));
        look(post.node("a", ear));
        assertThat(post.outbox.setAside(10)).hasSize(1);
        broken.clear();
        assertThat(post.outbox.tryAgain("one", aside.get(0).event().id())).isTrue();
        look(node);
        assertThat(ear.heard).containsExactly("k2", "k1");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aNodeDeliversOnlyWithTheLeaseAndAnotherTakesOverWhenItIsOver(Databases kind) {
        var post = new Post(kind);
        var first = new Ear("one");
        var second = new Ear("one");
        look(post.node("a", first));
        post.publish("k", "1");
        var other = post.node("b", second);

        look(other);
        assertThat(second.heard).isEmpty();
        post.clock.advance(Duration.ofSeconds(15));
        look(other);
        assertThat(second.heard).containsExactly("k1");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoLostTheLeaseInTheMiddleWritesNothing(Databases kind) {
        var post = new Post(kind);
        var second = new Ear("one");
        var other = post.node("b", second);
        var slow = new Ear(
                "one",
                event -> post.unit.run(em -> em.createNativeQuery(
                                "insert into jobs_handler (name, types, seen_at) values ('written by the slow one', '', 0)")
                        .executeUpdate()));
        var node = post.node("a", slow);
        look(node);
        post.publish("k", "1");
        node.look(() -> {
            // it sleeps with the delivery in its hand
            post.clock.advance(Duration.ofSeconds(15));
            look(other);
            return true;
        });

        assertThat(second.heard).containsExactly("k1");
        int written = post.unit.inTransaction(
                em -> em.createNativeQuery("select name from jobs_handler where name = 'written by the slow one'")
                        .getResultList()
                        .size());
        assertThat(written).isZero();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatIsDeliveredIsForgottenAfterAWhile(Databases kind) {
        var post = new Post(kind);
        var ear = new Ear("one");
        var node = post.node("a", ear);
        look(node);
        post.publish("k", "1");
        look(node);

        post.clock.advance(Duration.ofDays(31));
        look(post.node("a", ear));

        int left = post.unit.inTransaction(em -> em.createNativeQuery("select id from jobs_event")
                .getResultList()
                .size());
        assertThat(left).isZero();
    }

    @Test
    void dataIsReadAsItWasWritten() {
        var data = Map.of("a", "1 & 2 = 3 + 4 %", "退款", "原因", "empty", "");

        assertThat(EventTable.read(EventTable.write(data))).isEqualTo(data);
        assertThat(EventTable.read(EventTable.write(Map.of()))).isEmpty();
    }
}
