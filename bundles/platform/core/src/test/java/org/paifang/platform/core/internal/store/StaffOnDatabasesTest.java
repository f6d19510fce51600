package org.paifang.platform.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Credentials.Kind;
import org.paifang.platform.api.session.Credentials.Standing;
import org.paifang.platform.api.session.Sessions.Limits;
import org.paifang.platform.api.staff.Counter;
import org.paifang.platform.api.staff.CounterNo;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Lock;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.Role;
import org.paifang.platform.api.staff.RoleId;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.staff.StaffBook.Outcome;
import org.paifang.platform.api.staff.Terminal;
import org.paifang.platform.api.staff.TerminalNo;
import org.paifang.platform.core.internal.CoreTables;
import org.paifang.platform.core.internal.domain.OpenSessions;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.domain.People;
import org.paifang.platform.core.internal.domain.RecordedSessions;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** A merchant's people change as a whole, and stay known as they were. */
class StaffOnDatabasesTest {

    private static final PermissionId VIEW = new PermissionId("query.view");
    private static final PermissionId ALONE = new PermissionId("refund.alone");
    private static final RoleId CASHIER = new RoleId("cashier");

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final RecordedSessions told = new RecordedSessions();
    private final OpenSessions sessions = new OpenSessions(
            new Limits(Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofMinutes(1), Duration.ofMinutes(5)),
            told,
            clock);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void staffIsTheSameAfterARestart(Databases kind) {
        try (var database = open(kind)) {
            var people = people(database);
            var id = Samples.SUPERVISOR.operator();
            var lock =
                    new Lock(Lock.Cause.PERSON, Optional.of(Samples.CLERK.operator()), clock.instant(), "on leave 休假");
            var role = new Role(CASHIER, "收銀", new Grants(Set.of(VIEW, ALONE), Map.of(ALONE, Samples.cny("100.00"))));
            var staff = Staff.of(id.merchant())
                    .with(role)
                    .with(new Member(
                            id,
                            "主管",
                            Optional.of("4711"),
                            Optional.of(new Branch("廣東", "")),
                            Optional.of(lock),
                            Set.of(CASHIER),
                            Grants.NONE.with(ALONE, Samples.cny("5.00"))))
                    .with(new Counter(new CounterNo("C1"), "Front", true, Set.of(id)))
                    .with(new Terminal(new TerminalNo("T-1"), "Till", false, new CounterNo("C1")));
            var changed = people.change(staff, Optional.empty(), "test");
            assertThat(changed).isEqualTo(new Outcome.Changed(staff.at(1)));
            for (var either : Set.of(people, people(database))) {
                assertThat(either.of(id.merchant())).isEqualTo(staff.at(1));
                assertThat(either.operator(id))
                        .as("both together, and the higher limit")
                        .contains(new Operator(
                                id,
                                "主管",
                                true,
                                Set.of(VIEW, ALONE),
                                Optional.of("4711"),
                                Map.of(ALONE, Samples.cny("100.00")),
                                Optional.of(new Branch("廣東", ""))));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void changeOfARoleChangesWhoHasItAndIsKeptWithWhoDidIt(Databases kind) {
        try (var database = open(kind)) {
            var people = people(database);
            var id = Samples.CLERK.operator();
            var other = Samples.SUPERVISOR.operator();
            people.save(Samples.operator("100001-01", "query.view"));
            var first = clock.instant();
            change(
                    people,
                    staff(people)
                            .with(new Role(CASHIER, "Cashier", Grants.NONE.with(VIEW, null)))
                            .with(new Member(id, "Clerk").granted(Set.of(CASHIER), Grants.NONE)));
            clock.advance(Duration.ofHours(1));
            people.change(
                    staff(people).with(new Role(CASHIER, "Cashier", Grants.NONE.with(ALONE, Samples.cny("1.00")))),
                    Optional.of(other),
                    "role");
            clock.advance(Duration.ofHours(1));
            change(people, staff(people).without(CASHIER));
            var restarted = people(database);
            assertThat(permissions(restarted.asOf(id, first.minusNanos(1_000)))).isNull();
            assertThat(permissions(restarted.asOf(id, first))).containsExactly(VIEW);
            assertThat(permissions(restarted.asOf(id, first.plusSeconds(3_599))))
                    .containsExactly(VIEW);
            var then = restarted.asOf(id, first.plusSeconds(3_600));
            assertThat(permissions(then)).containsExactly(ALONE);
            assertThat(then.map(Operator::limits)).contains(Map.of(ALONE, Samples.cny("1.00")));
            assertThat(permissions(restarted.asOf(id, clock.instant()))).isEmpty();
            var history = restarted.history(id, 10);
            assertThat(history).extracting(record -> record.what()).containsExactly("test", "role", "test");
            assertThat(history.get(1).by()).contains(other);
            assertThat(restarted.history(other, 10))
                    .as("whom a change does not touch, it does not record")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void historyNeverGoesBackWithTheClock(Databases kind) {
        try (var database = open(kind)) {
            var people = people(database);
            var id = Samples.SUPERVISOR.operator();
            people.save(Samples.operator("100001-01", "query.view"));
            var at = clock.instant();
            clock.advance(Duration.ofMinutes(-5));
            people.save(Samples.operator("100001-01", "refund.alone"));
            assertThat(people.history(id, 10))
                    .extracting(record -> record.from())
                    .containsExactly(at, at);
            assertThat(permissions(people.asOf(id, at))).containsExactly(ALONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ofTwoChangesOfTheSameStaffOneIsStale(Databases kind) throws Exception {
        try (var database = open(kind)) {
            var node = people(database);
            var otherNode = people(database);
            node.save(Samples.operator("100001-01"));
            var seen = otherNode.of(Samples.ONLINE.no());
            assertThat(seen.revision()).isZero();
            var stale = otherNode.change(seen.with(new Member(Samples.CLERK.operator(), "New")), Optional.empty(), "x");
            assertThat(stale).isEqualTo(new Outcome.Stale(staff(node)));
            assertThat(otherNode.operator(Samples.SUPERVISOR.operator()))
                    .as("it has learnt what it had not seen")
                    .isPresent();

            var race = Executors.newFixedThreadPool(4);
            try {
                var tries = new ArrayList<Callable<Boolean>>();
                for (int i = 0; i < 4; i++) {
                    var on = i % 2 == 0 ? node : otherNode;
                    var next = staff(node).with(new Member(Samples.operatorId("100001-1" + i), "Racer"));
                    tries.add(() -> on.change(next, Optional.empty(), "race") instanceof Outcome.Changed);
                }
                var won = 0;
                for (var result : race.invokeAll(tries)) {
                    won += result.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            } finally {
                race.shutdown();
            }
            assertThat(people(database).of(Samples.ONLINE.no()).members()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatCannotBeIsRefused(Databases kind) {
        try (var database = open(kind)) {
            var people = people(database);
            people.save(Samples.operator("100001-01"));
            var nobody = new Staff(Samples.ONLINE.no(), 1, Map.of(), Map.of(), Map.of(), Map.of());
            assertThatThrownBy(() -> change(people, nobody)).hasMessageContaining("never removed");
            assertThatThrownBy(() -> change(people, Staff.of(Samples.OFFLINE.no())))
                    .hasMessage("there is no merchant 200001");
            assertThatThrownBy(() -> change(people, staff(people).with(new Member(Samples.CLERK.operator(), " "))))
                    .hasMessage("the operator's name has 1 to 100 characters");
            assertThatThrownBy(() -> change(people, staff(people).with(new Role(CASHIER, "x".repeat(61), Grants.NONE))))
                    .hasMessage("the role's name has 1 to 60 characters");
            assertThat(staff(people).revision()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void lockEndsSessionsAndUnlockForgetsFailures(Databases kind) {
        try (var database = open(kind)) {
            var people = people(database);
            var credentials = credentials(database);
            var id = Samples.SUPERVISOR.operator();
            people.save(Samples.operator("100001-01"));
            var session = sessions.begin(Samples.SUPERVISOR, "192.0.2.1", "a browser");
            assertThat(credentials.failed(id)).isEqualTo(1);
            assertThat(credentials.failed(id)).isEqualTo(2);
            var lock = new Lock(Lock.Cause.PERSON, Optional.empty(), clock.instant(), "");
            var member = staff(people).member(id).orElseThrow();
            change(people, staff(people).with(member.locked(Optional.of(lock))));
            assertThat(sessions.find(session)).isEmpty();
            assertThat(told.told).containsExactly("100001-01 LOCKED");
            assertThat(standing(credentials, id).failures()).isEqualTo(2);
            change(people, staff(people).with(member));
            assertThat(standing(credentials, id).failures()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void oneTimeCodeIsReplacedOnceByThePasswordThatIsChosen(Databases kind) {
        try (var database = open(kind)) {
            var people = people(database);
            var credentials = credentials(database);
            var id = Samples.SUPERVISOR.operator();
            people.save(Samples.operator("100001-01"));
            assertThat(credentials.standings(id.merchant())).containsEntry(id, Standing.NOTHING);
            var until = Instant.parse("2026-03-04T08:00:00.123456Z");
            credentials.setHash(id, "code", Optional.of(until));
            assertThat(credentials.credential(id).orElseThrow().oneTimeUntil()).contains(until);
            assertThat(standing(credentials, id).kind()).isEqualTo(Kind.CODE);
            assertThat(credentials.choose(id, "another code", "chosen")).isFalse();
            assertThat(credentials.choose(id, "code", "chosen")).isTrue();
            assertThat(credentials.choose(id, "code", "chosen by who was slower"))
                    .isFalse();
            credentials.loggedIn(id, clock.instant(), "192.0.2.1");
            assertThat(standing(credentials, id))
                    .isEqualTo(new Standing(
                            Kind.PASSWORD,
                            Optional.empty(),
                            0,
                            Optional.of(clock.instant()),
                            Optional.of("192.0.2.1")));
        }
    }

    private static Standing standing(JpaCredentialStore credentials, OperatorId id) {
        return Objects.requireNonNull(credentials.standings(id.merchant()).get(id));
    }

    private static void change(People people, Staff next) {
        assertThat(people.change(next, Optional.empty(), "test")).isInstanceOf(Outcome.Changed.class);
    }

    private static Staff staff(People people) {
        return people.of(Samples.ONLINE.no());
    }

    private static @Nullable Set<PermissionId> permissions(Optional<Operator> operator) {
        return operator.map(Operator::permissions).orElse(null);
    }

    private static TestDatabase open(Databases kind) {
        return kind.open().migrate(new CoreTables());
    }

    private static JpaCredentialStore credentials(TestDatabase database) {
        return new JpaCredentialStore(database.template("core"), database.transactions());
    }

    private People people(TestDatabase database) {
        var people = new People(
                new JpaPeopleStore(
                        database.template("core"),
                        database.transactions(),
                        new JpaChronicle(database.template("core"), database.transactions(), new Ids(2)::next),
                        new JpaBulletin(database.template("core"), database.transactions(), "node"),
                        Clock.systemUTC()),
                credentials(database),
                new NoPasswords(),
                sessions,
                () -> {},
                clock);
        people.save(Samples.ONLINE);
        return people;
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
