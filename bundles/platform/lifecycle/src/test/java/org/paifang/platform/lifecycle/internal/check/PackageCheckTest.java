package org.paifang.platform.lifecycle.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.lifecycle.internal.text.Words;

class PackageCheckTest {

    private static final String WITH_DOCTYPE = "<!DOCTYPE a [<!ENTITY b 'c'>]><databaseChangeLog/>";
    private static final int ONE_MEBIBYTE = 1024 * 1024;

    private static final Limits LIMITS = new Limits(100_000, 200_000, 50);

    @TempDir
    static Path keys;

    private static Key trusted;
    private static Key stranger;

    @TempDir
    Path folder;

    private PackageCheck check;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        trusted = Key.make(keys, "bank").trustedIn(keys.resolve("signers"));
        stranger = Key.make(keys, "stranger");
    }

    @BeforeEach
    void strict() {
        check = new PackageCheck(LIMITS, new Signers(keys.resolve("signers")), false, Clock.systemUTC());
    }

    @Test
    void aSignedPackageThatDeclaresWhatItCarriesIsTaken() throws IOException, InterruptedException {
        var file = trusted.sign(Packages.coupons().in(folder));
        var found = check.check(file);
        assertThat(found.reasons()).isEmpty();
        var taken = found.file().orElseThrow();
        assertThat(taken.signer()).isEqualTo("CN=bank");
        assertThat(taken.sha256()).hasSize(64);
        assertThat(taken.declaration().items()).isEqualTo(Map.of(new ItemId("coupons.list"), "coupons"));
        assertThat(taken.declaration().editions()).isEqualTo(Set.of(Edition.ONLINE, Edition.OFFLINE));
        assertThat(taken.declaration().tables()).containsExactly("coupons_coupon");
    }

    @Test
    void anUnsignedPackageIsRefusedUnlessThatIsSet() throws IOException {
        var file = Packages.coupons().in(folder);
        assertThat(reasons(file)).singleElement().asString().contains("not signed");
        var lenient = new PackageCheck(LIMITS, new Signers(keys.resolve("signers")), true, Clock.systemUTC());
        assertThat(lenient.check(file).file()).isPresent();
    }

    @Test
    void aStrangersSignatureIsRefusedEvenWhereNoneIsNeeded() throws IOException, InterruptedException {
        var file = stranger.sign(Packages.coupons().in(folder));
        assertThat(reasons(file)).singleElement().asString().contains("does not trust");
        var lenient = new PackageCheck(LIMITS, new Signers(keys.resolve("signers")), true, Clock.systemUTC());
        assertThat(lenient.check(file).file()).isEmpty();
    }

    @Test
    void aSignatureThatHasExpiredIsRefused() throws IOException, InterruptedException {
        var file = trusted.sign(Packages.coupons().in(folder));
        var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
        var then = new PackageCheck(LIMITS, new Signers(keys.resolve("signers")), false, later);
        assertThat(sentences(then.check(file))).singleElement().asString().contains("does not trust");
    }

    @Test
    void whatWasChangedAfterSigningIsRefused() throws IOException, InterruptedException {
        var file = trusted.sign(Packages.coupons().in(folder));
        write(file, "org/example/Coupons.class", "something else");
        assertThat(reasons(file)).singleElement().asString().contains("changed after it was signed");
    }

    @Test
    void whatWasAddedAfterSigningIsRefused() throws IOException, InterruptedException {
        var file = trusted.sign(Packages.coupons().in(folder));
        write(file, "org/example/Stowaway.class", "new");
        assertThat(reasons(file)).singleElement().asString().contains("1 files that are not signed");
    }

    @Test
    void aTruncatedPackageIsRefused() throws IOException, InterruptedException {
        var file = trusted.sign(Packages.coupons().in(folder));
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
        }
        assertThat(reasons(file)).singleElement().asString().contains("damaged");
    }

    @Test
    void whatIsNoArchiveAtAllIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("package.jar"), "hello");
        assertThat(reasons(file)).singleElement().asString().contains("damaged");
    }

    @Test
    void otherXmlIsLeftAloneWhateverItsLettersAndItsLength() throws IOException {
        var file = Packages.coupons()
                .file("latin.xml", "<notes>\u00e9</notes>".getBytes(StandardCharsets.ISO_8859_1))
                .file("large.xml", "<notes>" + "x".repeat(ONE_MEBIBYTE) + "</notes>")
                .in(folder);
        assertThat(roomy().check(file).reasons()).isEmpty();
    }

    @Test
    void aChangelogBehindALongCommentIsRefused() throws IOException {
        var file = Packages.coupons()
                .file("large.xml", "<!--" + "x".repeat(ONE_MEBIBYTE) + "--><databaseChangeLog/>")
                .in(folder);
        assertThat(sentences(roomy().check(file)))
                .singleElement()
                .asString()
                .contains("large.xml may be a changelog and is larger than the 1,048,576 bytes");
    }

    /** Takes unsigned ones of a usual size. */
    private PackageCheck roomy() {
        return new PackageCheck(Limits.DEFAULT, new Signers(keys.resolve("signers")), true, Clock.systemUTC());
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        var file = Packages.coupons()
                .file("zeros", new byte[(int) LIMITS.unpackedBytes() + 1])
                .in(folder);
        assertThat(Files.size(file)).isLessThan(LIMITS.packedBytes());
        assertThat(reasons(file)).singleElement().asString().contains("unpacks to more than 200,000 bytes");
    }

    @Test
    void aPackageThatIsTooLargeIsRefusedUnread() throws IOException {
        var file = Files.write(folder.resolve("package.jar"), new byte[(int) LIMITS.packedBytes() + 1]);
        assertThat(reasons(file)).singleElement().asString().contains("100,000 are allowed");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        var many = Packages.coupons();
        for (var i = 0; i < LIMITS.entries(); i++) {
            many.file("f" + i, "");
        }
        assertThat(reasons(many.in(folder))).singleElement().asString().contains("more than 50 files");
    }

    static Stream<Arguments> badPackages() {
        return Stream.of(
                Arguments.of(Packages.coupons().file("../outside", ""), "leads out of it: ../outside"),
                Arguments.of(Packages.coupons().file("a/../../outside", ""), "leads out of it"),
                Arguments.of(Packages.coupons().file("/etc/passwd", ""), "leads out of it"),
                Arguments.of(Packages.coupons().file("a\\b", ""), "leads out of it"),
                Arguments.of(Packages.coupons().without("Paifang-Function"), "lacks the header Paifang-Function"),
                Arguments.of(Packages.coupons().without("Bundle-Version"), "lacks the header Bundle-Version"),
                Arguments.of(Packages.coupons().header("Paifang-Function", "Coupons!"), "Paifang-Function is wrong"),
                Arguments.of(Packages.coupons().header("Paifang-Editions", "MARS"), "Paifang-Editions is wrong"),
                Arguments.of(Packages.coupons().header("Paifang-Items", "coupons.list"), "no path for coupons.list"),
                Arguments.of(
                        Packages.coupons().header("Paifang-Items", "refund.list;path=x"),
                        "refund.list does not begin with coupons"),
                Arguments.of(
                        Packages.coupons().header("Paifang-Items", "coupons.list;path=login"),
                        "The path login belongs to the platform itself"),
                Arguments.of(
                        Packages.coupons().header("Paifang-Items", "coupons.list;path=a, coupons.list;path=b"),
                        "declares the item coupons.list twice"),
                Arguments.of(
                        Packages.coupons().header("Paifang-Items", "coupons.list;path=a, coupons.other;path=a"),
                        "Two of its items have the path a"),
                Arguments.of(
                        Packages.coupons().changelog("<sql>drop table payments_order</sql>"),
                        "holds sql, of which nobody can say what it touches"),
                Arguments.of(
                        Packages.coupons().file("more.sql", "-- liquibase formatted sql"),
                        "more.sql cannot be checked: write it in XML"),
                Arguments.of(
                        Packages.coupons().file("more.yaml", "databaseChangeLog: []"),
                        "more.yaml cannot be checked: write it in XML"),
                Arguments.of(
                        Packages.coupons().header("Paifang-Permissions", "refund.create"),
                        "refund.create does not begin with coupons"),
                Arguments.of(
                        Packages.coupons().header("Bundle-SymbolicName", "org.example.other"),
                        "does not end with the name of the function, .coupons"),
                Arguments.of(Packages.coupons().header("Fragment-Host", "org.paifang.platform.core"), "fragment"),
                Arguments.of(
                        Packages.coupons().header("Paifang-Tables", "payments_order"),
                        "payments_order does not begin with coupons_"),
                Arguments.of(
                        Packages.coupons().changelog("<dropTable tableName=\"payments_order\"/>"),
                        "touches the table payments_order, which it does not declare"),
                Arguments.of(
                        Packages.coupons()
                                .file(
                                        "other.xml",
                                        "<x:databaseChangeLog xmlns:x='urn:x'><x:createTable tableName='payments_order'/>"
                                                + "</x:databaseChangeLog>"),
                        "touches the table payments_order, which it does not declare"),
                Arguments.of(
                        Packages.coupons().file("other.xml", "<databaseChangeLog><createTable"),
                        "other.xml is no XML that can be read"),
                Arguments.of(
                        Packages.coupons().file("other.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><databaseChangeLog/>"),
                        "other.xml is no XML that can be read"),
                Arguments.of(
                        Packages.coupons().file("other.xml", WITH_DOCTYPE.getBytes(StandardCharsets.UTF_16)),
                        "other.xml is no XML that can be read"),
                Arguments.of(
                        Packages.coupons().file("other.xml", WITH_DOCTYPE.getBytes(Charset.forName("IBM037"))),
                        "other.xml is no XML that can be read"),
                Arguments.of(
                        Packages.coupons()
                                .file(
                                        "other.XML",
                                        "<databaseChangeLog><createTable tableName='payments_order'/></databaseChangeLog>"),
                        "touches the table payments_order, which it does not declare"),
                Arguments.of(
                        Packages.coupons().changelog("<include file=\"tables.dat\"/>"),
                        "holds include tables.dat, of which"),
                Arguments.of(
                        Packages.coupons().changelog("<dropTable tableName=\"coupons_coupon\"/>"),
                        "the version before would miss that table"),
                Arguments.of(
                        Packages.coupons().header("Paifang-Api", "coupons, Not/A/Word"),
                        "The header Paifang-Api is wrong: a path of the API is one word"),
                Arguments.of(
                        Packages.coupons().without("Paifang-Tables"),
                        "touches the table coupons_coupon, which it does not declare"),
                Arguments.of(
                        Packages.coupons().header("Paifang-Tables", "coupons_coupon, coupons_other"),
                        "declares the table coupons_other and carries no changelog"));
    }

    @Test
    void aTableMayBeDroppedToUndoItsMaking() throws IOException {
        var lenient = new PackageCheck(LIMITS, new Signers(keys.resolve("signers")), true, Clock.systemUTC());
        var undone = "<rollback><dropTable tableName=\"coupons_coupon\"/></rollback>";
        assertThat(lenient.check(Packages.coupons().changelog(undone).in(folder))
                        .file())
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("badPackages")
    void aBadPackageIsRefusedWithItsReason(Packages bad, String reason) throws IOException {
        var lenient = new PackageCheck(LIMITS, new Signers(keys.resolve("signers")), true, Clock.systemUTC());
        var found = lenient.check(bad.in(folder));
        assertThat(found.file()).isEmpty();
        assertThat(String.join(" ", sentences(found))).contains(reason);
    }

    @Test
    void aPackageOfSeveralIsItsFunctionAndWhatThatBringsAlong() throws IOException, InterruptedException {
        var kar = Packages.kar(folder, Packages.library("org.example.codes"), Packages.coupons());
        var taken = check.check(trusted.sign(kar.in(folder))).file().orElseThrow();

        assertThat(taken.declaration().function().value()).isEqualTo("coupons");
        assertThat(taken.signer()).isEqualTo("CN=bank");
        assertThat(taken.libraries()).hasSize(1).allMatch(Files::exists);
        assertThat(taken.function()).exists().isNotEqualTo(taken.file());
        assertThat(check.known(taken.file(), taken.sha256())).isPresent();
        assertThat(check.known(taken.file(), "another")).isEmpty();
    }

    static Stream<Arguments> badKars() {
        return Stream.of(
                Arguments.of(new Packages[] {Packages.library("org.example.codes")}, "holds 0 functions"),
                Arguments.of(new Packages[] {Packages.coupons(), Packages.coupons()}, "holds 2 functions"),
                Arguments.of(
                        new Packages[] {Packages.coupons(), Packages.library("org.paifang.platform.api")},
                        "brings along the platform itself, in the bundle org.paifang.platform.api"),
                Arguments.of(
                        new Packages[] {
                            Packages.coupons(),
                            Packages.library("org.example.codes").header("Fragment-Host", "x")
                        },
                        "not a bundle of its own"),
                Arguments.of(
                        new Packages[] {
                            Packages.coupons(), Packages.library("a").file("../up", "")
                        },
                        "a path that leads out of it"),
                Arguments.of(
                        new Packages[] {
                            Packages.coupons(), Packages.library("a").file("b", new byte[(int) LIMITS.unpackedBytes()])
                        },
                        "unpacks to more than"),
                Arguments.of(
                        new Packages[] {Packages.coupons().without("Paifang-Tables"), Packages.library("a")},
                        "touches the table coupons_coupon"));
    }

    @ParameterizedTest
    @MethodSource("badKars")
    void aBadPackageOfSeveralIsRefusedWithItsReason(Packages[] bad, String reason) throws IOException {
        var lenient = new PackageCheck(LIMITS, new Signers(keys.resolve("signers")), true, Clock.systemUTC());
        var found = lenient.check(Packages.kar(folder, bad).in(folder));
        assertThat(found.file()).isEmpty();
        assertThat(String.join(" ", sentences(found))).contains(reason);
    }

    @Test
    void allReasonsAreGivenAtOnce() throws IOException {
        var bad = Packages.coupons()
                .header("Paifang-Permissions", "refund.create")
                .without("Paifang-Tables");
        assertThat(reasons(bad.in(folder))).hasSize(2);
    }

    private static List<String> sentences(PackageCheck.Found found) {
        return found.reasons().stream().map(Words::english).toList();
    }

    private List<String> reasons(Path file) throws IOException {
        var found = check.check(file);
        assertThat(found.file()).isEmpty();
        return sentences(found);
    }

    private static void write(Path jar, String name, String content) throws IOException {
        try (var files = FileSystems.newFileSystem(jar)) {
            Files.write(files.getPath(name), content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
