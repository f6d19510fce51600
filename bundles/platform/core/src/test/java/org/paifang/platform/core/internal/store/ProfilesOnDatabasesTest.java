package org.paifang.platform.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileDraft;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.core.internal.CoreTables;
import org.paifang.platform.core.internal.domain.Chronicle.Note;
import org.paifang.platform.core.internal.domain.MerchantNotes;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** What was published, drafted and written down is there again, on every database. */
class ProfilesOnDatabasesTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00.000001Z");
    private static final OperatorId ANN = OperatorId.parse("bank-01").orElseThrow();
    private static final OperatorId BOB = OperatorId.parse("bank-02").orElseThrow();
    private static final Layer CITY = Layer.branch(new Branch("廣東", "深圳市"));
    private static final ProfileDocument TEXT =
            ProfileDocument.EMPTY.with("function.refund", "off").with("item.refund.list.name.zh-TW", "退款");
    private static final Cohort SOME =
            new Cohort(10, Set.of(new MerchantNo("100001")), Set.of(new Branch("廣東", ""), new Branch("海南", "三亞市")));

    @ParameterizedTest
    @EnumSource(Databases.class)
    void versionsAreKeptAndThoseThatCountAreFound(Databases kind) {
        try (var database = open(kind)) {
            var store = new JpaProfileStore(database.template("core"), database.transactions(), bulletin(database));
            var first = version(1, Cohort.ALL, NOON);
            var second = version(2, Cohort.ALL, NOON.plusSeconds(10));
            var third = version(3, SOME, NOON.plusSeconds(20));
            var fourth = version(4, Cohort.ALL, NOON.plus(Duration.ofDays(1)));
            for (var one : List.of(first, second, third, fourth)) {
                assertThat(store.add(one, "key" + one.number())).isTrue();
            }
            assertThat(store.add(version(4, SOME, NOON), "another"))
                    .as("the number is taken")
                    .isFalse();
            assertThat(store.add(version(5, SOME, NOON), "key4"))
                    .as("so is the key")
                    .isFalse();
            assertThat(store.versions(CITY)).containsExactly(fourth, third, second, first);
            assertThat(store.versions(Layer.PLATFORM)).isEmpty();
            assertThat(store.current(NOON.plusSeconds(30))).containsExactlyInAnyOrder(second, third, fourth);
            assertThat(store.current(NOON.plus(Duration.ofDays(2)))).containsExactly(fourth);
            assertThat(store.find(CITY, "key3")).contains(third);
            assertThat(store.find(CITY, "key9")).isEmpty();
            store.cancel(CITY, 4, NOON.plusSeconds(40));
            assertThat(store.versions(CITY).get(0).cancelledAt()).contains(NOON.plusSeconds(40));
            assertThat(store.current(NOON.plus(Duration.ofDays(2))))
                    .extracting(ProfileVersion::number)
                    .contains(2, 3);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyRevisionOfADraftIsKeptAndAnEndedOneIsNoDraft(Databases kind) {
        try (var database = open(kind)) {
            var store = new JpaProfileStore(database.template("core"), database.transactions(), bulletin(database));
            var first = new ProfileDraft(CITY, 1, 0, TEXT, ANN, NOON);
            var second = new ProfileDraft(CITY, 2, 0, ProfileDocument.EMPTY, BOB, NOON.plusSeconds(1));
            assertThat(store.draft(CITY)).isEmpty();
            assertThat(store.add(first, false)).isTrue();
            assertThat(store.add(second, false)).isTrue();
            assertThat(store.add(new ProfileDraft(CITY, 2, 0, TEXT, ANN, NOON), false))
                    .as("somebody was faster")
                    .isFalse();
            assertThat(store.draft(CITY)).contains(second);
            assertThat(store.drafts()).containsExactly(second);
            assertThat(store.revision(CITY, 1)).contains(TEXT);
            assertThat(store.add(new ProfileDraft(CITY, 3, 0, TEXT, ANN, NOON), true))
                    .isTrue();
            assertThat(store.draft(CITY)).isEmpty();
            assertThat(store.drafts()).isEmpty();
            assertThat(store.lastRevision(CITY)).isEqualTo(3);
            assertThat(store.revision(CITY, 2)).contains(ProfileDocument.EMPTY);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void chronicleTellsWhatWasLastAtAMoment(Databases kind) {
        try (var database = open(kind)) {
            var chronicle = chronicle(database);
            assertThat(chronicle.beginning()).isEmpty();
            chronicle.add(List.of(
                    new Note("function refund", NOON, "one"),
                    new Note("function refund", NOON, "two"),
                    new Note("function query", NOON.plusSeconds(5), "three"),
                    new Note("file platform", NOON.plusSeconds(5), ""),
                    new Note("function refund", NOON.plusSeconds(9), "")));
            assertThat(chronicle.last("function refund", NOON.minusSeconds(1))).isEmpty();
            assertThat(chronicle.last("function refund", NOON.plusSeconds(8)))
                    .map(Note::content)
                    .contains("two");
            assertThat(chronicle.last("function refund", NOON.plusSeconds(9)))
                    .map(Note::content)
                    .contains("");
            assertThat(chronicle.between("function ", NOON.plusSeconds(1), NOON.plusSeconds(9)))
                    .extracting(Note::subject)
                    .containsExactly("function query", "function refund");
            assertThat(chronicle.knows("file platform")).isTrue();
            assertThat(chronicle.knows("file")).isFalse();
            assertThat(chronicle.beginning()).contains(NOON);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatAMerchantWasIsWrittenDownWithTheChange(Databases kind) {
        try (var database = open(kind)) {
            var chronicle = chronicle(database);
            var people = new JpaPeopleStore(
                    database.template("core"),
                    database.transactions(),
                    chronicle,
                    bulletin(database),
                    Clock.systemUTC());
            people.save(Samples.ONLINE);
            database.unit("core")
                    .run(em -> em.createQuery("delete from ChronicleNote n").executeUpdate());
            var subject = MerchantNotes.subject(Samples.ONLINE.no());
            people.save(Samples.ONLINE);
            people.save(Samples.merchant("100001", Edition.ONLINE, "TENDER"));
            people.save(Samples.merchant("100001", Edition.ONLINE, "TENDER"));
            assertThat(chronicle.last(subject, Instant.EPOCH).orElseThrow().content())
                    .as("what was there before has been so for ever")
                    .contains("B2C");
            assertThat(chronicle
                            .last(subject, Instant.now().plusSeconds(1))
                            .orElseThrow()
                            .content())
                    .contains("TENDER");
            assertThat(chronicle.between(
                            "merchant ", Instant.EPOCH, Instant.now().plusSeconds(1)))
                    .as("what did not change is no change")
                    .hasSize(2);
        }
    }

    private static JpaBulletin bulletin(TestDatabase database) {
        return new JpaBulletin(database.template("core"), database.transactions(), "node");
    }

    private static TestDatabase open(Databases kind) {
        return kind.open().migrate(new CoreTables());
    }

    private static JpaChronicle chronicle(TestDatabase database) {
        return new JpaChronicle(database.template("core"), database.transactions(), new Ids(1)::next);
    }

    private static ProfileVersion version(int number, Cohort cohort, Instant from) {
        return new ProfileVersion(
                CITY, number, TEXT, cohort, NOON, from, ANN, List.of(BOB), "why 為何", Optional.empty());
    }
}
