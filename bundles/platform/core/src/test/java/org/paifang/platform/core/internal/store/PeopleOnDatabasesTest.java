package org.paifang.platform.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.session.Sessions.Limits;
import org.paifang.platform.core.internal.CoreTables;
import org.paifang.platform.core.internal.domain.CredentialStore.Credential;
import org.paifang.platform.core.internal.domain.OpenSessions;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.domain.People;
import org.paifang.platform.core.internal.domain.RecordedSessions;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.ChangelogContract;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** What was entered is answered at once, and after a restart. */
class PeopleOnDatabasesTest {

    private static final Merchant BANK = new Merchant(
            MerchantNo.BANK,
            "Sample bank",
            Edition.BANK,
            "BANK",
            ZoneId.of("Asia/Taipei"),
            Currency.getInstance("TWD"));

    private static final Ids IDS = new Ids(1);

    private final AtomicInteger changes = new AtomicInteger();
    private final OpenSessions sessions = new OpenSessions(
            new Limits(Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofMinutes(1), Duration.ofMinutes(5)),
            new RecordedSessions(),
            FixedClock.at("2026-03-01T08:00:00Z"));

    @Test
    void tablesAreTheSameOnEveryDatabase() {
        ChangelogContract.verify(new CoreTables());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasEnteredIsThereAtOnceAndAfterARestart(Databases kind) {
        try (var database = open(kind)) {
            var people = people(database);
            assertThat(people.merchants()).isZero();
            people.save(BANK);
            assertThat(people.merchants()).as("the bank is no merchant").isZero();
            var renamed = new Merchant(
                    Samples.ONLINE.no(),
                    "示例網店 Ünïcode",
                    Edition.ONLINE,
                    "B2B",
                    Samples.ONLINE.zone(),
                    Samples.CNY,
                    Optional.of(new Branch("廣東", "深圳市")),
                    MerchantState.SUSPENDED);
            people.save(Samples.ONLINE);
            people.save(renamed);
            var operator = Samples.operator("100001-01", "query.view", "refund.create");
            people.save(operator);
            var locked = new Operator(
                    operator.id(),
                    "Another name",
                    true,
                    Set.of(new PermissionId("query.view"), new PermissionId("qr.view")),
                    Optional.of("staff 4711"),
                    Map.of(new PermissionId("query.view"), Samples.cny("1000.00")),
                    Optional.of(new Branch("廣東", "")));
            people.save(locked);
            assertThat(changes).hasValue(5);
            for (var either : Set.of(people, people(database))) {
                assertThat(either.merchants()).isEqualTo(1);
                assertThat(either.merchant(MerchantNo.BANK)).contains(BANK);
                assertThat(either.merchant(renamed.no())).contains(renamed);
                assertThat(either.operator(operator.id())).contains(locked);
                assertThat(either.operator(Samples.CLERK.operator())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void hashStaysWhenTheOperatorChangesAndIsReplacedOnlyIfItIsStillTheOldOne(Databases kind) {
        try (var database = open(kind)) {
            var people = people(database);
            var store = credentials(database);
            var id = Samples.SUPERVISOR.operator();
            people.save(Samples.ONLINE);
            people.save(Samples.operator("100001-01"));
            assertThat(store.credential(id)).contains(new Credential(null, false, Optional.empty()));
            people.setPassword(id, "first password".toCharArray());
            people.save(Samples.operator("100001-01", "query.view"));
            assertThat(store.credential(id))
                    .contains(new Credential("hash of first password", false, Optional.empty()));
            store.replaceHash(id, "something else", "new");
            assertThat(store.credential(id))
                    .contains(new Credential("hash of first password", false, Optional.empty()));
            store.replaceHash(id, "hash of first password", "new");
            assertThat(store.credential(id)).contains(new Credential("new", false, Optional.empty()));
            assertThat(store.credential(Samples.CLERK.operator())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nobodyOfAClosedMerchantLogsIn(Databases kind) {
        try (var database = open(kind)) {
            var people = people(database);
            people.save(Samples.ONLINE);
            people.save(Samples.operator("100001-01"));
            people.save(Samples.ONLINE.in(MerchantState.SUSPENDED));
            assertThat(credentials(database).credential(Samples.SUPERVISOR.operator()))
                    .contains(new Credential(null, false, Optional.empty()));
            people.save(Samples.ONLINE.in(MerchantState.CLOSED));
            assertThat(credentials(database).credential(Samples.SUPERVISOR.operator()))
                    .contains(new Credential(null, true, Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nobodyIsEnteredWithinATransactionThatCouldTakeItBack(Databases kind) {
        try (var database = open(kind)) {
            var people = people(database);
            assertThatThrownBy(() -> database.unit("core").run(em -> people.save(Samples.ONLINE)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(people.merchant(Samples.ONLINE.no())).isEmpty();
            assertThat(people(database).merchant(Samples.ONLINE.no())).isEmpty();
        }
    }

    @Test
    void whatCannotBeIsNotEntered() {
        try (var database = open(Databases.DERBY)) {
            var people = people(database);
            var sample = Samples.ONLINE;
            assertThatThrownBy(() -> people.save(Samples.operator("100001-01")))
                    .hasMessage("there is no merchant 100001");
            assertThatThrownBy(() -> people.save(Samples.merchant("100001", Edition.BANK, "BANK")))
                    .hasMessageContaining("for the bank alone");
            assertThatThrownBy(() -> people.save(BANK.in(MerchantState.SUSPENDED)))
                    .hasMessage("the bank itself is never suspended or closed");
            assertThatThrownBy(() -> people.save(Samples.merchant("bank", Edition.ONLINE, "B2C")))
                    .hasMessageContaining("for the bank alone");
            assertThatThrownBy(() -> people.save(new Merchant(
                            sample.no(), "x".repeat(101), Edition.ONLINE, "B2C", sample.zone(), Samples.CNY)))
                    .hasMessage("the merchant's name has 1 to 100 characters");
            people.save(new Merchant(sample.no(), "x".repeat(100), Edition.ONLINE, "B2C", sample.zone(), Samples.CNY));
            people.save(Samples.operator("100001-01"));
            var id = Samples.SUPERVISOR.operator();
            assertThatThrownBy(() -> people.setPassword(id, new char[7])).hasMessageContaining("8 to 128");
            assertThatThrownBy(() -> people.setPassword(id, new char[129])).hasMessageContaining("8 to 128");
            people.setPassword(id, new char[128]);
            assertThatThrownBy(() -> people.setPassword(Samples.CLERK.operator(), new char[8]))
                    .hasMessage("there is no operator 100001-02");
        }
    }

    private static TestDatabase open(Databases kind) {
        return kind.open().migrate(new CoreTables());
    }

    private static JpaPeopleStore store(TestDatabase database) {
        var chronicle = new JpaChronicle(database.template("core"), database.transactions(), IDS::next);
        var bulletin = new JpaBulletin(database.template("core"), database.transactions(), "node");
        return new JpaPeopleStore(
                database.template("core"), database.transactions(), chronicle, bulletin, Clock.systemUTC());
    }

    private People people(TestDatabase database) {
        return new People(
                store(database),
                credentials(database),
                new PlainHashes(),
                sessions,
                changes::incrementAndGet,
                FixedClock.at("2026-03-01T08:00:00Z"));
    }

    private static JpaCredentialStore credentials(TestDatabase database) {
        return new JpaCredentialStore(database.template("core"), database.transactions());
    }

    private static final class PlainHashes implements Passwords {

        @Override
        public String hash(char[] password) {
            return "hash of " + new String(password).replace('\0', 'x');
        }

        @Override
        public Check check(char[] password, @Nullable String hash) {
            return hash(password).equals(hash) ? Check.RIGHT : Check.WRONG;
        }
    }
}
