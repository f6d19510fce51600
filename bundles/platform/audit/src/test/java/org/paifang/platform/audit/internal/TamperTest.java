package org.paifang.platform.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.platform.api.audit.AuditFilter;
import org.paifang.platform.api.audit.AuditProofs.Fault;
import org.paifang.platform.api.audit.AuditProofs.Finding;
import org.paifang.platform.api.audit.AuditProofs.Proof;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.audit.internal.seal.LastHead;
import org.paifang.platform.audit.internal.seal.SigningKey;
import org.paifang.platform.testkit.Databases;

/** Whoever changes the database, or a file that was exported, is found out, and what they did is named. */
class TamperTest {

    private static final int ENTRIES = 11;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aChangedRowIsNamed(Databases kind) {
        try (var desk = new Desk(kind, folder).with(ENTRIES)) {
            var fourth = at(desk, 4);
            assertThat(desk.sql("update audit_entry set subject = '100001-99' where id = " + fourth))
                    .isOne();
            assertThat(desk.audit.prove(fourth)).isEqualTo(new Proof.Broken(Fault.CHANGED));
            assertThat(desk.audit.prove(at(desk, 5))).isInstanceOf(Proof.Proven.class);
            assertThat(findings(desk)).containsExactly(new Finding(Fault.CHANGED, OptionalLong.of(4), of(fourth)));
            var verdict = Desk.verify(desk.export("file.txt"));
            assertThat(verdict.code()).isOne();
            assertThat(verdict.said()).contains("1 thing is wrong", "Place 4 ", "was changed", "100001-99");
        }
    }

    /** Who also has the hash of the leaf adapted is found by the signed heads. */
    @Test
    void aChangedRowWithItsHashAdaptedIsFoundByTheHead() {
        try (var desk = new Desk(Databases.DERBY, folder).with(ENTRIES)) {
            var fourth = at(desk, 4);
            var fifth = at(desk, 5);
            desk.sql("update audit_entry set subject = 'x', details = '' where id = " + fourth);
            desk.sql("update audit_leaf set hash = (select hash from audit_leaf where entry = " + fifth + ")"
                    + " where entry = " + fourth);
            assertThat(desk.audit.prove(fourth)).isInstanceOf(Proof.Broken.class);
            assertThat(findings(desk))
                    .contains(new Finding(Fault.CHANGED, OptionalLong.of(4), of(fourth)))
                    .contains(new Finding(Fault.HEAD, OptionalLong.of(ENTRIES), Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aRemovedRowIsNamed(Databases kind) {
        try (var desk = new Desk(kind, folder).with(ENTRIES)) {
            var fourth = at(desk, 4);
            assertThat(desk.sql("delete from audit_entry where id = " + fourth)).isOne();
            assertThat(desk.audit.prove(fourth)).isEqualTo(new Proof.Broken(Fault.REMOVED));
            assertThat(findings(desk)).containsExactly(new Finding(Fault.REMOVED, OptionalLong.of(4), of(fourth)));
        }
    }

    @Test
    void aRemovedRowAndLeafIsNamedByItsPlace() {
        try (var desk = new Desk(Databases.DERBY, folder).with(ENTRIES)) {
            var fourth = at(desk, 4);
            desk.sql("delete from audit_entry where id = " + fourth);
            desk.sql("delete from audit_leaf where entry = " + fourth);
            assertThat(findings(desk)).contains(new Finding(Fault.REMOVED, OptionalLong.of(4), Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anInsertedRowIsNamed(Databases kind) {
        try (var desk = new Desk(kind, folder).with(ENTRIES)) {
            assertThat(desk.sql(
                            "insert into audit_entry (id, recorded_at, kind, who, channel, address, merchant, action,"
                                    + " subject, outcome, details) select 7, recorded_at, kind, who, channel, address, merchant,"
                                    + " action, 'invented', outcome, details from audit_entry where id = "
                                    + at(desk, 4)))
                    .isOne();
            var invented = new EntryId(7);
            assertThat(desk.audit.prove(invented)).isEqualTo(new Proof.Broken(Fault.INSERTED));
            assertThat(findings(desk)).containsExactly(new Finding(Fault.INSERTED, OptionalLong.empty(), of(invented)));
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void swappedRowsAreNamed(Databases kind) {
        try (var desk = new Desk(kind, folder).with(ENTRIES)) {
            var first = at(desk, 2);
            var second = at(desk, 3);
            desk.sql("update audit_leaf set entry = -1 where place = 2");
            desk.sql("update audit_leaf set entry = " + first + " where place = 3");
            desk.sql("update audit_leaf set entry = " + second + " where place = 2");
            assertThat(findings(desk))
                    .containsExactly(
                            new Finding(Fault.CHANGED, OptionalLong.of(2), of(second)),
                            new Finding(Fault.CHANGED, OptionalLong.of(3), of(first)));
        }
    }

    @Test
    void aHeadSignedWithAnotherKeyIsFound() {
        try (var desk = new Desk(Databases.DERBY, folder).with(ENTRIES)) {
            desk.sql("update audit_head set signature = '"
                    + SigningKey.in(folder.resolve("other.pem"))
                            .sign(ENTRIES, new byte[32], java.time.Instant.EPOCH)
                            .signature()
                    + "'");
            assertThat(findings(desk))
                    .containsExactly(new Finding(Fault.HEAD, OptionalLong.of(ENTRIES), Optional.empty()));
            assertThat(desk.audit.prove(at(desk, 0))).isEqualTo(new Proof.Broken(Fault.HEAD));
            var verdict = Desk.verify(desk.export("file.txt"));
            assertThat(verdict.code()).isOne();
            assertThat(verdict.said()).contains("The signature of the head of 11 entries");
        }
    }

    /** Leaves, nodes and heads cut off together leave nothing in the tables; the file beside the key knows better. */
    @Test
    void aLogThatWasCutIsSaidAtTheNextStart() {
        try (var desk = new Desk(Databases.DERBY, folder).with(ENTRIES)) {
            var last = new LastHead(folder.resolve("key.pem.head"));
            new Watch(desk.work, last, desk.audit).sealed(desk.audit.head().orElseThrow());
            new Watch(desk.work, last, desk.audit).lookOnce();
            assertThat(desk.audit.page(AuditFilter.ALL, null, 1).get(0).action())
                    .isEqualTo("operators.lock");

            for (var table : List.of("audit_leaf", "audit_node", "audit_head", "audit_entry")) {
                desk.sql("delete from " + table);
            }
            desk.sql("update audit_sealer set leaves = 0");
            new Watch(desk.work, last, desk.audit).lookOnce();
            assertThat(desk.audit.page(AuditFilter.ALL, null, 1).get(0).action())
                    .isEqualTo(Watch.CUT);
        }
    }

    @Test
    void aFileIsProvenAloneAndAsTheContinuationOfAnEarlierOne() {
        try (var desk = new Desk(Databases.DERBY, folder).with(ENTRIES)) {
            var earlier = desk.export("earlier.txt");
            desk.with(ENTRIES);
            var later = desk.export("later.txt");
            assertThat(Desk.verify(earlier).said()).startsWith("PROVEN: 11 entries");
            var verdict = Desk.verify(later, "--since", earlier.toString(), "--key", folder + "/key.pem.pub");
            assertThat(verdict.said()).startsWith("PROVEN: 22 entries").contains("It continues 1 earlier heads");
            assertThat(verdict.code()).isZero();
            assertThat(Desk.verify(earlier, "--since", later.toString()).said())
                    .contains("the log was cut, or this file is the older one");
            assertThat(Desk.verify(later, "--key", "0".repeat(64)).said()).contains("is not the one that was expected");
        }
    }

    /** Somebody makes the whole log anew, with the right key even: only who kept an earlier file sees it. */
    @Test
    void aLogThatWasMadeAnewDoesNotContinueAnEarlierFile() {
        Path earlier;
        try (var desk = new Desk(Databases.DERBY, folder).with(ENTRIES)) {
            earlier = desk.export("earlier.txt");
        }
        try (var desk = new Desk(Databases.DERBY, folder).with(ENTRIES)) {
            var forged = desk.export("forged.txt");
            assertThat(Desk.verify(forged).code()).isZero();
            assertThat(Desk.verify(forged, "--since", earlier.toString()).said())
                    .contains("what was there then was changed");
        }
    }

    static Stream<Arguments> fileChanges() {
        return Stream.of(
                change(
                        "a changed word",
                        lines -> replace(lines, "entry 4 ", "locked", "active"),
                        "Place 4 ",
                        "was changed"),
                change(
                        "a removed line",
                        lines -> lines.removeIf(line -> line.startsWith("entry 4 ")),
                        "Place 4: ",
                        "removed"),
                change(
                        "a line again, further down",
                        lines -> lines.add(index(lines, "entry 7 "), lines.get(index(lines, "entry 4 "))),
                        "Place 4 ",
                        "stands there twice"),
                change(
                        "an invented entry",
                        lines -> lines.add(
                                index(lines, "entry 7 "),
                                lines.get(index(lines, "entry 4 ")).replace("entry 4 ", "entry 44 ")),
                        "Place 44 ",
                        "was inserted"),
                change(
                        "two lines the other way round",
                        lines -> Collections.swap(lines, index(lines, "entry 4 "), index(lines, "entry 5 ")),
                        "Place 4 ",
                        "was moved"),
                change(
                        "two places the other way round",
                        lines -> {
                            var four = index(lines, "entry 4 ");
                            var five = index(lines, "entry 5 ");
                            lines.set(four, lines.get(four).replace("entry 4 ", "entry 5 "));
                            lines.set(five, lines.get(five).replace("entry 5 ", "entry 4 "));
                        },
                        "Place 4 ",
                        "was changed"),
                change(
                        "a cut end",
                        lines -> lines.removeIf(line -> line.startsWith("end ")),
                        "end of the file is missing"),
                change("no head", lines -> lines.removeIf(line -> line.startsWith("head ")), "no signed head"),
                change(
                        "another root",
                        lines -> lines.replaceAll(line ->
                                line.startsWith("head ") ? line.replaceFirst("[0-9a-f]{64}", "0".repeat(64)) : line),
                        "The signature of the head"),
                change("something behind the end", lines -> lines.add("entry 12 - {}"), "added after the end"),
                change(
                        "another hand",
                        lines -> lines.set(1, "made 2020-01-01T00:00:00Z by bank-02"),
                        "not what its own"),
                change("nonsense", lines -> lines.set(index(lines, "entry 4 "), "entry four"), "cannot be read"),
                change("a line more", lines -> lines.add(2, "note all is well"), "Line 3 was inserted"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fileChanges")
    void aChangedFileIsFoundOutAndWhatWasDoneIsNamed(String name, Consumer<List<String>> change, List<String> said)
            throws IOException {
        try (var desk = new Desk(Databases.DERBY, folder).with(ENTRIES)) {
            var file = desk.export("file.txt");
            var lines = new ArrayList<>(Files.readAllLines(file));
            change.accept(lines);
            Files.writeString(file, String.join("\n", lines) + "\n");
            var verdict = Desk.verify(file);
            assertThat(verdict.code()).isOne();
            assertThat(verdict.said()).contains(said);
        }
    }

    @Test
    void whatIsNoAuditFileIsNotChecked() throws IOException {
        var file = Files.writeString(folder.resolve("letter.txt"), "Dear auditor\n");
        assertThat(Desk.verify(file).code()).isEqualTo(2);
        assertThat(Desk.verify(folder.resolve("nothing.txt")).said()).contains("There is no file");
        assertThat(Desk.verify(file, "another").said()).contains("Usage");
    }

    private static Arguments change(String name, Consumer<List<String>> change, String... said) {
        return Arguments.of(name, change, List.of(said));
    }

    private static int index(List<String> lines, String start) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new IllegalStateException("no line " + start);
    }

    private static void replace(List<String> lines, String start, String what, String by) {
        UnaryOperator<String> change = line -> line.startsWith(start) ? line.replace(what, by) : line;
        lines.replaceAll(change);
    }

    private static EntryId at(Desk desk, long place) {
        return desk.audit.page(AuditFilter.ALL, null, 100).stream()
                .filter(entry -> entry.place().orElse(-1) == place)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Optional<EntryId> of(EntryId id) {
        return Optional.of(id);
    }

    private static List<Finding> findings(Desk desk) {
        return desk.audit.check((done, all) -> true).orElseThrow().findings();
    }
}
