package org.paifang.platform.rest.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.rest.api.ApiKey;
import org.paifang.platform.rest.api.ApiKeys;
import org.paifang.platform.rest.internal.RestTables;
import org.paifang.platform.rest.internal.Sql;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

class KeyBookTest {

    private static final PermissionId VIEW = new PermissionId("refund.view");

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00.123456Z");
    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final FakeAudit audit = new FakeAudit();
    private final AtomicLong ids = new AtomicLong();

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aKeyOpensForItsMakerAlsoAfterARestartAndIsNotKept(Databases kind) {
        try (var database = open(kind)) {
            var made = made(book(database), "Shop 網店");

            assertThat(made.secret()).startsWith(Secrets.PREFIX).hasSizeGreaterThan(40);
            assertThat(made.toString()).doesNotContain(made.secret());
            assertThat(book(database).open(made.secret())).contains(made.key());
            assertThat(made.key().maker()).isEqualTo(Samples.SUPERVISOR.operator());
            assertThat(made.key().permissions()).containsExactly(VIEW);
            assertThat(made.secret()).doesNotContain(made.key().hint());
            assertThat(rows(database, "select key_hash from rest_api_key"))
                    .containsExactly(Secrets.hash(made.secret()));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRevokedKeyOpensNothingAtOnceHereAndAfterItsTimeElsewhere(Databases kind) {
        try (var database = open(kind)) {
            var here = book(database);
            var made = made(here, "Shop");
            assertThat(here.open(made.secret())).isPresent();

            assertThat(here.revoke(Samples.OFFLINE_SUPERVISOR, made.key().id()))
                    .as("another merchant's")
                    .isFalse();
            assertThat(here.open(made.secret())).isPresent();
            assertThat(here.revoke(Samples.CLERK, made.key().id())).isTrue();
            assertThat(audit.deeds())
                    .containsExactly(
                            "100001-01 api-keys.made " + made.key().id(),
                            "100001-02 api-keys.revoked " + made.key().id());
            assertThat(audit.entries().toString()).doesNotContain(made.secret());
            assertThat(here.open(made.secret())).isEmpty();
            assertThat(book(database).open(made.secret())).as("another node").isEmpty();

            var listed = here.of(Samples.ONLINE.no()).get(0);
            clock.advance(Duration.ofHours(1));
            assertThat(here.revoke(Samples.CLERK, made.key().id())).isTrue();
            assertThat(here.of(Samples.ONLINE.no())).containsExactly(listed);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whenAKeyWasLastUsedIsWrittenDown(Databases kind) {
        try (var database = open(kind)) {
            var book = book(database);
            var made = made(book, "Shop");
            clock.advance(Duration.ofMinutes(3));
            book.open(made.secret());
            book.flush();

            assertThat(book.of(Samples.ONLINE.no()).get(0).lastUsedAt()).contains(clock.instant());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void keysAreListedNewestFirstAndOfTheMerchantAlone(Databases kind) {
        try (var database = open(kind)) {
            var book = book(database);
            made(book, "first");
            made(book, "second");

            assertThat(book.of(Samples.ONLINE.no())).extracting(ApiKey::name).containsExactly("second", "first");
            assertThat(book.of(Samples.OFFLINE.no())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aKeyThatIsEnteredAgainStaysAsItWas(Databases kind) {
        try (var database = open(kind)) {
            var book = book(database);
            book.enter(Samples.SUPERVISOR.operator(), "Demo", "demodemokey-100001");
            book.enter(Samples.CLERK.operator(), "Other", "demodemokey-100001");

            assertThat(book.of(Samples.ONLINE.no())).hasSize(1);
            assertThat(book.open("demodemokey-100001"))
                    .hasValueSatisfying(key -> assertThat(key.covers(VIEW)).isTrue());
            assertThat(book.open("demodemokey-100002")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', refund.view, key.name-invalid",
        "'  ', refund.view, key.name-invalid",
        "shop, '', key.nothing-chosen"
    })
    void aKeyNeedsANameAndAPermission(String name, String permissions, String code) {
        try (var database = open(Databases.DERBY)) {
            var chosen = Stream.of(permissions.split(" ", -1))
                    .filter(one -> !one.isEmpty())
                    .map(PermissionId::new)
                    .collect(Collectors.toSet());

            assertThat(book(database).make(Samples.SUPERVISOR, name, chosen))
                    .isInstanceOfSatisfying(
                            ApiKeys.NotMade.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo(code));
        }
    }

    @Test
    void nobodyGivesAKeyMoreThanTheyHold() {
        access.set("refund.create", Verdict.NOT_PERMITTED);
        try (var database = open(Databases.DERBY)) {
            var book = book(database);

            assertThat(book.make(Samples.SUPERVISOR, "Shop", Set.of(VIEW, new PermissionId("refund.create"))))
                    .isInstanceOfSatisfying(ApiKeys.NotMade.class, refused -> {
                        assertThat(refused.reason().code()).isEqualTo(ApiKeys.NOT_HELD);
                        assertThat(refused.reason().arguments()).hasToString("[refund.create]");
                    });
            assertThat(book.of(Samples.ONLINE.no())).isEmpty();
        }
    }

    @Test
    void aMerchantHasAHundredKeysAtMost() {
        try (var database = open(Databases.DERBY)) {
            var book = book(database);
            for (var count = 0; count < 100; count++) {
                made(book, "Shop");
            }

            assertThat(book.make(Samples.SUPERVISOR, "Shop", Set.of(VIEW))).isInstanceOf(ApiKeys.NotMade.class);
            book.revoke(Samples.SUPERVISOR, 1);
            made(book, "Shop");
        }
    }

    private static ApiKeys.Made made(KeyBook book, String name) {
        return (ApiKeys.Made) book.make(Samples.SUPERVISOR, name, Set.of(VIEW));
    }

    private KeyBook book(TestDatabase database) {
        return new KeyBook(
                new JdbcKeyStore(new Sql(database.dataSource())), access, audit, ids::incrementAndGet, clock);
    }

    private static List<String> rows(TestDatabase database, String query) {
        return new Sql(database.dataSource()).query(query, statement -> {}, row -> row.getString(1));
    }

    private static TestDatabase open(Databases kind) {
        return kind.open().migrate(new RestTables());
    }
}
