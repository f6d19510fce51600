package org.paifang.platform.lifecycle.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.store.AppliedMigrations;
import org.paifang.platform.api.store.AppliedMigrations.ChangeSet;
import org.paifang.platform.api.store.AppliedMigrations.Comparison;
import org.paifang.platform.lifecycle.internal.text.Words;

class ChangelogCheckTest {

    private static final String PATH = "org/example/changelog.xml";

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();

    @Test
    void whatFitsIsTakenAndReadFromThePackage() throws IOException {
        assertThat(reasons(Packages.coupons(), new Comparison.Fits())).isEmpty();
        assertThat(asked)
                .containsExactly("coupons " + PATH
                        + " <databaseChangeLog><createTable tableName=\"coupons_coupon\"/></databaseChangeLog>");
    }

    @Test
    void aChangeThatWasAppliedOtherwiseIsNamed() throws IOException {
        var differs = new Comparison.Differs(
                List.of(new ChangeSet(PATH, "1", "someone"), new ChangeSet("org/example/more.xml", "7", "another")));
        assertThat(reasons(Packages.coupons(), differs))
                .hasSize(2)
                .anySatisfy(reason ->
                        assertThat(reason).startsWith("Its changelog " + PATH + " has another change 1 of someone"))
                .anySatisfy(
                        reason -> assertThat(reason).contains("org/example/more.xml has another change 7 of another"));
    }

    @Test
    void oneThatCannotBeReadIsRefusedWithTheReason() throws IOException {
        assertThat(reasons(Packages.coupons(), new Comparison.Unreadable("line 3 is wrong")))
                .containsExactly("Its changelog " + PATH + " cannot be read: line 3 is wrong. Have it mended.");
    }

    @Test
    void aDatabaseThatIsAwayIsSaid() throws IOException {
        assertThat(reasons(Packages.coupons(), new Comparison.DatabaseAway()))
                .singleElement()
                .asString()
                .startsWith("The database does not answer");
    }

    @Test
    void whatAnotherOneIncludesIsNotAChangelogOfItsOwn() throws IOException {
        var several = Packages.coupons()
                .changelog(
                        "<include file=\"org/example/first.xml\"/><include\n file=\"classpath:org/example/next.xml\"/>")
                .file("org/example/first.xml", "<databaseChangeLog/>")
                .file("org/example/next.xml", "<databaseChangeLog/>")
                .file("org/example/other.xml", "<other/>");
        assertThat(reasons(several, new Comparison.Fits())).isEmpty();
        assertThat(asked).singleElement().asString().startsWith("coupons " + PATH + " ");
    }

    @Test
    void aPackageWithoutTablesAsksNobody() throws IOException {
        var none = Packages.library("org.example.coupons");
        assertThat(reasons(none, new Comparison.DatabaseAway())).isEmpty();
        assertThat(asked).isEmpty();
    }

    private List<String> reasons(Packages made, Comparison answer) throws IOException {
        var applied = new AppliedMigrations() {
            @Override
            public Comparison compare(String owner, String changelog, Files files) {
                asked.add(owner + " " + changelog + " " + text(files, changelog));
                return answer;
            }

            @Override
            public Optional<Set<String>> tables(String owner) {
                return Optional.empty();
            }
        };
        return new ChangelogCheck(applied)
                .reasons(made.in(folder), new FunctionId("coupons")).stream()
                        .map(Words::english)
                        .toList();
    }

    private static String text(AppliedMigrations.Files files, String path) {
        try (var in = files.open(path)) {
            Objects.requireNonNull(in);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
