package org.paifang.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.store.AppliedMigrations.ChangeSet;
import org.paifang.platform.api.store.AppliedMigrations.Comparison;
import org.paifang.platform.store.internal.migration.Changelog;
import org.paifang.platform.store.internal.migration.Migrator;

/** A changelog against what was applied, on each database. */
class AppliedMigrationsTest {

    private static final String PATH = "org/example/changelog.xml";
    private static final String FIRST = set("1", table("sample_note", "int"));
    private static final String SECOND = set("2", table("sample_other", "int"));
    private static final Comparison FITS = new Comparison.Fits();

    private final Map<String, String> files = new HashMap<>();
    private @Nullable TestDatabase opened;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void onAnEmptyDatabaseEveryChangelogFitsAndNothingIsWritten(Databases kind) throws SQLException {
        on(kind);
        assertThat(compare(FIRST)).isEqualTo(FITS);
        assertThat(tables()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theSameAShorterAndALongerOneFitAndNothingIsWritten(Databases kind) throws SQLException {
        on(kind);
        bring(FIRST + SECOND);
        var before = history();
        assertThat(compare(FIRST + SECOND)).isEqualTo(FITS);
        assertThat(compare(FIRST)).isEqualTo(FITS);
        assertThat(compare(FIRST + SECOND + set("3", table("sample_third", "int"))))
                .isEqualTo(FITS);
        assertThat(history()).isEqualTo(before);
        assertThat(tables()).doesNotContain("sample_third");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasChangedAfterItWasAppliedIsNamed(Databases kind) throws SQLException {
        on(kind);
        bring(FIRST + SECOND);
        var before = history();
        assertThat(compare(FIRST + set("2", table("sample_other", "bigint"))))
                .isEqualTo(new Comparison.Differs(List.of(new ChangeSet(PATH, "2", "paifang"))));
        assertThat(history()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatWasChangedInAFileThatItIncludesIsNamed(Databases kind) {
        on(kind);
        files.put("org/example/first.xml", changelog(FIRST));
        var including = "<include file=\"org/example/first.xml\"/>";
        bring(including);
        assertThat(compare(including)).isEqualTo(FITS);
        files.put("org/example/first.xml", changelog(set("1", table("sample_note", "bigint"))));
        assertThat(compare(including))
                .isEqualTo(new Comparison.Differs(List.of(new ChangeSet("org/example/first.xml", "1", "paifang"))));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatMayChangeMayChange(Databases kind) {
        on(kind);
        bring(FIRST);
        var known = "<validCheckSum>ANY</validCheckSum>" + table("sample_note", "bigint");
        assertThat(compare(set("1", known))).isEqualTo(FITS);
        assertThat(compare(set("1\" runOnChange=\"true", table("sample_note", "bigint"))))
                .isEqualTo(FITS);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anotherOwnersChangesAreNotItsOwn(Databases kind) {
        on(kind);
        bring(FIRST);
        files.put(PATH, changelog(set("1", table("other_note", "bigint"))));
        assertThat(migrator().compare(new Changelog("other", PATH, this::open))).isEqualTo(FITS);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatCannotBeReadSaysWhy(Databases kind) {
        on(kind);
        assertThat(unreadable("<changeSet id=\"1\"")).isNotBlank();
        assertThat(unreadable(set("1", "<conjureTable tableName=\"sample_note\"/>")))
                .contains("conjureTable");
        assertThat(unreadable(set("1", "<dropColumn tableName=\"sample_note\"/>")))
                .contains("columnName");
        assertThat(unreadable(FIRST + FIRST)).contains("1::paifang");
        assertThat(unreadable("<include file=\"org/example/nowhere.xml\"/>")).contains("org/example/nowhere.xml");
        assertThat(migrator().compare(new Changelog("sample", "org/example/none.xml", this::open)))
                .isEqualTo(
                        new Comparison.Unreadable("the changelog org/example/none.xml of sample is not in its bundle"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aChangelogIsBroughtInAfterItWasCompared(Databases kind) throws SQLException {
        on(kind);
        bring(FIRST);
        assertThat(compare(FIRST + SECOND)).isEqualTo(FITS);
        bring(FIRST + SECOND);
        assertThat(tables()).contains("sample_other");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theTablesOfAnOwnerAreThoseThatBeginWithItsName(Databases kind) {
        on(kind);
        bring(FIRST + set("2", table("another_note", "int")));
        assertThat(migrator().tables("sample")).contains(Set.of("sample_note"));
        assertThat(migrator().tables("sample-note")).contains(Set.of());
    }

    private void on(Databases kind) {
        opened = kind.open();
    }

    private DataSource source() {
        return Objects.requireNonNull(opened).dataSource();
    }

    private Migrator migrator() {
        return new Migrator(source());
    }

    private void bring(String changes) {
        files.put(PATH, changelog(changes));
        migrator().migrate(new Changelog("sample", PATH, this::open));
    }

    private Comparison compare(String changes) {
        files.put(PATH, changelog(changes));
        return migrator().compare(new Changelog("sample", PATH, this::open));
    }

    private String unreadable(String changes) {
        var comparison = compare(changes);
        assertThat(comparison).isInstanceOf(Comparison.Unreadable.class);
        return ((Comparison.Unreadable) comparison).why();
    }

    private @Nullable InputStream open(String path) {
        var content = files.get(path);
        return content == null ? null : new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> tables() throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = source().getConnection();
                var rows = connection.getMetaData().getTables(null, connection.getSchema(), null, new String[] {"TABLE"
                })) {
            while (rows.next()) {
                all.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return all;
    }

    private List<String> history() throws SQLException {
        return lines(
                source(),
                "select id, author, filename, md5sum, dateexecuted, orderexecuted from databasechangelog"
                        + " order by orderexecuted");
    }

    private static List<String> lines(DataSource source, String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var line = new StringBuilder();
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    line.append(rows.getString(i)).append(' ');
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private static String set(String id, String change) {
        return "<changeSet id=\"" + id + "\" author=\"paifang\">" + change + "</changeSet>";
    }

    private static String table(String name, String type) {
        return "<createTable tableName=\"" + name + "\"><column name=\"id\" type=\"" + type + "\"/></createTable>";
    }

    private static String changelog(String changes) {
        return """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">%s</databaseChangeLog>
                """.formatted(changes);
    }
}
