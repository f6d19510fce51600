package org.paifang.platform.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.api.session.Sessions.Limits;
import org.paifang.platform.core.internal.CoreTables;
import org.paifang.platform.core.internal.domain.Documents;
import org.paifang.platform.core.internal.domain.Functions;
import org.paifang.platform.core.internal.domain.LayeredAccess;
import org.paifang.platform.core.internal.domain.OpenSessions;
import org.paifang.platform.core.internal.domain.OtherNodes;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.domain.People;
import org.paifang.platform.core.internal.domain.ProfileBook;
import org.paifang.platform.core.internal.domain.RecordedSessions;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** Two nodes on one database: what one changes the other decides by after its next look. */
class OtherNodesOnDatabasesTest {

    private static final ItemId LIST = new ItemId("query.list");
    private static final Caller CALLER = Samples.SUPERVISOR;
    private static final Operator OPERATOR = Samples.operator("100001-01", "query.view");
    private static final OperatorId BANK = OperatorId.parse("bank-01").orElseThrow();

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatOneNodeChangesTheOtherFollows(Databases kind) {
        try (var database = kind.open().migrate(new CoreTables())) {
            var one = new Node(database, 1);
            var other = new Node(database, 2);
            one.people.save(Samples.ONLINE);
            one.people.save(OPERATOR);
            assertThat(other.verdict()).isEqualTo(Verdict.NOT_PERMITTED);
            other.hear();
            assertThat(other.verdict()).isEqualTo(Verdict.ALLOWED);

            one.people.save(Samples.ONLINE.in(MerchantState.SUSPENDED));
            other.hear();
            assertThat(other.verdict()).isEqualTo(Verdict.MERCHANT_SUSPENDED);
            other.people.save(Samples.ONLINE);
            one.hear();
            assertThat(one.verdict()).isEqualTo(Verdict.ALLOWED);

            one.publish(version(1, "off"));
            other.hear();
            assertThat(other.verdict()).isEqualTo(Verdict.SWITCHED_OFF);
            other.publish(version(2, "on"));
            one.hear();
            assertThat(one.verdict()).isEqualTo(Verdict.ALLOWED);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoIsLockedOnOneNodeIsOutOnTheOther(Databases kind) {
        try (var database = kind.open().migrate(new CoreTables())) {
            var one = new Node(database, 1);
            var other = new Node(database, 2);
            one.people.save(Samples.ONLINE);
            one.people.save(OPERATOR);
            other.hear();
            var session = other.sessions.begin(CALLER, "192.0.2.1", "");

            one.people.save(new Operator(OPERATOR.id(), OPERATOR.name(), true, OPERATOR.permissions()));
            other.hear();

            assertThat(other.sessions.find(session)).isEmpty();
            assertThat(other.verdict()).isEqualTo(Verdict.NOT_PERMITTED);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nobodyReadsAgainWhatTheyChangedThemselvesAndNobodyIsToldWhenNothingChanged(Databases kind) {
        try (var database = kind.open().migrate(new CoreTables())) {
            var one = new Node(database, 1);
            one.people.save(Samples.ONLINE);
            var told = one.told.get();
            one.hear();
            one.hear();
            assertThat(one.told).hasValue(told);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoSleptThroughNoticesThatAreForgottenReadsEverything(Databases kind) {
        try (var database = kind.open().migrate(new CoreTables())) {
            var one = new Node(database, 1);
            var other = new Node(database, 2);
            one.people.save(Samples.ONLINE);
            one.people.save(OPERATOR);
            one.publish(version(1, "off"));
            one.people.save(Samples.OFFLINE);
            one.bulletin.keep(1);
            other.hear();
            assertThat(other.people.operator(OPERATOR.id())).contains(OPERATOR);
            assertThat(other.verdict()).isEqualTo(Verdict.SWITCHED_OFF);
            assertThat(other.people.merchant(Samples.OFFLINE.no())).contains(Samples.OFFLINE);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nothingIsMissedHoweverManyChangeAtOnce(Databases kind) throws Exception {
        try (var database = kind.open().migrate(new CoreTables())) {
            var one = new Node(database, 1);
            var other = new Node(database, 2);
            var third = new Node(database, 3);
            var threads = Executors.newFixedThreadPool(4);
            try {
                var barrier = new CyclicBarrier(4);
                var work = new ArrayList<Future<?>>();
                for (var i = 0; i < 4; i++) {
                    var node = i % 2 == 0 ? one : other;
                    var number = i;
                    Callable<?> task = () -> {
                        barrier.await();
                        for (var turn = 0; turn < 10; turn++) {
                            node.people.save(Samples.merchant("30" + number + "00" + turn, Edition.ONLINE, "B2C"));
                        }
                        return null;
                    };
                    work.add(threads.submit(task));
                }
                while (!work.stream().allMatch(Future::isDone)) {
                    third.hear();
                }
                for (var done : work) {
                    done.get();
                }
            } finally {
                threads.shutdownNow();
            }
            for (var node : List.of(one, other, third)) {
                node.hear();
                assertThat(node.people.merchants()).isEqualTo(40);
            }
        }
    }

    private static ProfileVersion version(int number, String says) {
        return new ProfileVersion(
                Layer.PLATFORM,
                number,
                ProfileDocument.EMPTY.with("function.query", says),
                Cohort.ALL,
                Instant.EPOCH,
                Instant.EPOCH,
                BANK,
                List.of(),
                "",
                Optional.empty());
    }

    /** What of a node matters here. */
    private static final class Node {

        private final AtomicInteger told = new AtomicInteger();
        private final OpenSessions sessions = new OpenSessions(
                new Limits(Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofMinutes(1), Duration.ofMinutes(5)),
                new RecordedSessions(),
                Clock.systemUTC());
        private final JpaBulletin bulletin;
        private final JpaProfileStore profiles;
        private final People people;
        private final Documents documents;
        private final LayeredAccess access;
        private final OtherNodes others;

        Node(TestDatabase database, int number) {
            var jpa = database.template("core");
            var transactions = database.transactions();
            bulletin = new JpaBulletin(jpa, transactions, "node " + number);
            profiles = new JpaProfileStore(jpa, transactions, bulletin);
            var chronicle = new JpaChronicle(jpa, transactions, new Ids(number)::next);
            people = new People(
                    new JpaPeopleStore(jpa, transactions, chronicle, bulletin, Clock.systemUTC()),
                    new JpaCredentialStore(jpa, transactions),
                    new NoPasswords(),
                    sessions,
                    told::incrementAndGet,
                    Clock.systemUTC());
            documents = new Documents(profiles, (moment, run) -> {}, Clock.systemUTC());
            access = new LayeredAccess(
                    Functions.registry(Functions.descriptor(
                            "query",
                            Set.of(Edition.ONLINE),
                            Functions.item("query.list", "list", "money", 20, "query.view"))),
                    () -> documents.over(ProfileBook.EMPTY),
                    people);
            others = new OtherNodes(bulletin, people, documents, profiles, told::incrementAndGet);
        }

        void hear() {
            others.look();
        }

        Verdict verdict() {
            return access.decide(CALLER, LIST).verdict();
        }

        void publish(ProfileVersion version) {
            assertThat(profiles.add(version, "key" + version.number())).isTrue();
        }
    }

    private static final class NoPasswords implements Passwords {

        @Override
        public String hash(char[] password) {
            throw new IllegalStateException("nobody sets a password here");
        }

        @Override
        public Check check(char[] password, @Nullable String hash) {
            return Check.WRONG;
        }
    }
}
