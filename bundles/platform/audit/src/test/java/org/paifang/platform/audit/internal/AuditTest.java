package org.paifang.platform.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.AuditProofs.Proof;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.audit.Origin;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.audit.internal.seal.Sealer;
import org.paifang.platform.audit.internal.seal.SigningKey;
import org.paifang.platform.testkit.ChangelogContract;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class AuditTest {

    private static final int SOON = 5;
    private static final int WRITERS = 4;
    private static final int EACH = 25;

    @TempDir
    Path folder;

    @Test
    void tablesAreTheSameOnEveryDatabase() {
        ChangelogContract.verify(new AuditTables());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anEntryIsReadAsItWasWritten(Databases kind) {
        try (var desk = new Desk(kind, folder)) {
            var details = List.of(
                    Detail.change("name", "tab\tand \\- backslash", "new\nline 牌坊 𠀀 \"quoted\""),
                    Detail.removed("gone", "\\-"),
                    new Detail("nothing", Optional.empty(), Optional.empty()),
                    Detail.fact("empty", ""));
            var origin = Origin.from("10.1.2.3");
            desk.audit.record(NewEntry.by(Samples.SUPERVISOR, "operators.edit", "100001-02")
                    .and(details)
                    .outcome(Outcome.REFUSED));
            origin.close();
            desk.audit.record(NewEntry.by(Actor.PLATFORM, MerchantNo.BANK, "jobs.done", ""));

            var entries = desk.audit.page(AuditFilter.ALL, null, SOON);
            assertThat(entries).extracting(AuditEntry::action).containsExactly("jobs.done", "operators.edit");
            var written = entries.get(1);
            assertThat(written.details()).isEqualTo(details);
            assertThat(written.who()).isEqualTo(Actor.of(Samples.SUPERVISOR));
            assertThat(written.origin().address()).isEqualTo("10.1.2.3");
            assertThat(written.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(entries.get(0).who()).isEqualTo(Actor.PLATFORM);
            assertThat(entries.get(0).origin()).isEqualTo(Origin.NONE);
            assertThat(desk.audit.find(AuditFilter.of(Samples.ONLINE.no()), written.id()))
                    .contains(written);
            assertThat(desk.audit.find(AuditFilter.of(Samples.OFFLINE.no()), written.id()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anEntryIsCommittedWithItsChangeOrNotAtAll(Databases kind) throws Exception {
        try (var desk = new Desk(kind, folder)) {
            var transactions = desk.database.transactions();
            transactions.begin();
            desk.audit.record(NewEntry.by(Samples.SUPERVISOR, "a.kept", "1"));
            transactions.commit();
            transactions.begin();
            desk.audit.record(NewEntry.by(Samples.SUPERVISOR, "a.lost", "2"));
            transactions.rollback();

            desk.with(0);
            assertThat(desk.audit.page(AuditFilter.ALL, null, SOON))
                    .extracting(AuditEntry::action)
                    .containsExactly("a.kept");
            assertThat(desk.audit.head().orElseThrow().size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void peopleFindByWhoWhatWhenAndSubject(Databases kind) {
        try (var desk = new Desk(kind, folder)) {
            desk.audit.record(NewEntry.by(Samples.SUPERVISOR, "operators.lock", "Order_100%"));
            desk.audit.record(NewEntry.by(Samples.CLERK, "operators.lock-all", "ORDER-2"));
            desk.audit.record(NewEntry.by(Samples.OFFLINE_SUPERVISOR, "operators.edit", "x")
                    .outcome(Outcome.FAILED));

            var all = AuditFilter.ALL;
            assertThat(found(desk, all.within(Set.of(Samples.ONLINE.no())))).containsExactly("ORDER-2", "Order_100%");
            assertThat(found(desk, all.within(Set.of()))).isEmpty();
            assertThat(found(desk, filter("100001-02", null, null, null))).containsExactly("ORDER-2");
            assertThat(found(desk, filter(null, "operators.lock", null, null))).containsExactly("Order_100%");
            assertThat(found(desk, filter(null, "operators", null, null))).hasSize(3);
            assertThat(found(desk, filter(null, null, "order", null))).containsExactly("ORDER-2", "Order_100%");
            assertThat(found(desk, filter(null, null, "_100%", null))).containsExactly("Order_100%");
            assertThat(found(desk, filter(null, null, null, Outcome.FAILED))).containsExactly("x");
            var times = desk.audit.page(all, null, SOON);
            var middle = times.get(1).at();
            assertThat(found(desk, between(middle, null))).contains("ORDER-2").doesNotContain("Order_100%");
            assertThat(found(desk, between(null, middle))).containsExactly("Order_100%");
        }
    }

    private static AuditFilter filter(
            @Nullable String who, @Nullable String action, @Nullable String subject, @Nullable Outcome outcome) {
        return new AuditFilter(
                Optional.empty(),
                Optional.ofNullable(who),
                Optional.ofNullable(action),
                Optional.ofNullable(subject),
                Optional.ofNullable(outcome),
                Optional.empty(),
                Optional.empty());
    }

    private static AuditFilter between(@Nullable Instant from, @Nullable Instant until) {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
    }

    private static List<String> found(Desk desk, AuditFilter filter) {
        return desk.audit.page(filter, null, SOON).stream()
                .map(AuditEntry::subject)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void pagesGoOnWhereTheLastOneEnded(Databases kind) {
        try (var desk = new Desk(kind, folder).with(12)) {
            var seen = new ArrayList<AuditEntry>();
            List<AuditEntry> page;
            do {
                page = desk.audit.page(AuditFilter.ALL, seen.isEmpty() ? null : seen.get(seen.size() - 1), SOON);
                seen.addAll(page);
            } while (!page.isEmpty());
            assertThat(seen).hasSize(12).doesNotHaveDuplicates();
            assertThat(seen).isSortedAccordingTo((a, b) -> b.id().compareTo(a.id()));
            assertThatThrownBy(() -> desk.audit.page(AuditFilter.ALL, null, 501))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Writers on many threads, two nodes that seal at once: each entry has one place, and the whole log is proven. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void twoNodesSealWhatManyWriteOnceAndInOneChain(Databases kind) throws Exception {
        try (var desk = new Desk(kind, folder)) {
            var threads = Executors.newFixedThreadPool(WRITERS + 2);
            try {
                var work = new ArrayList<Callable<Boolean>>();
                for (var writer = 0; writer < WRITERS; writer++) {
                    var no = writer;
                    work.add(() -> {
                        for (var i = 0; i < EACH; i++) {
                            desk.audit.record(NewEntry.by(Samples.SUPERVISOR, "a.b", no + "/" + i));
                        }
                        return true;
                    });
                }
                for (var node = 0; node < 2; node++) {
                    var other = folder.resolve("node" + node);
                    work.add(() -> {
                        var sealer = new Sealer(desk.work, SigningKey.in(other.resolve("key.pem")), Clock.systemUTC());
                        for (var i = 0; i < EACH; i++) {
                            var sealed = sealer.seal();
                            assertThat(sealed.map(head -> head.size() > 0).orElse(true))
                                    .isTrue();
                        }
                        return true;
                    });
                }
                for (var done : threads.invokeAll(work)) {
                    assertThat(done.get()).isTrue();
                }
            } finally {
                threads.shutdownNow();
            }
            desk.with(0);
            var places = new HashSet<Long>();
            for (var entry : desk.audit.page(AuditFilter.ALL, null, 500)) {
                places.add(entry.place().orElseThrow());
                assertThat(desk.audit.prove(entry.id())).isInstanceOf(Proof.Proven.class);
            }
            assertThat(places).hasSize(WRITERS * EACH);
            var check = desk.audit.check((done, all) -> true).orElseThrow();
            assertThat(check.faults()).as("%s", check.findings()).isZero();
            assertThat(check.entries()).isEqualTo(WRITERS * EACH);
            assertThat(Desk.verify(desk.export("all.txt")).code()).isZero();
        }
    }

    @Test
    void theKeyIsMadeOnceAndForTheOwnerAlone() throws Exception {
        var file = folder.resolve("deep").resolve("key.pem");
        var fingerprint = SigningKey.in(file).fingerprint();
        assertThat(SigningKey.in(file).fingerprint()).isEqualTo(fingerprint);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> SigningKey.in(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("put both files back");
    }
}
