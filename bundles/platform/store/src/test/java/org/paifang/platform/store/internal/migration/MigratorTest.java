package org.paifang.platform.store.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.store.AppliedMigrations.Comparison;

class MigratorTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final DataSource database = database();
    private final Migrator migrator = new Migrator(database);

    /** Where Derby writes its log. */
    public static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }

    private static DataSource database() {
        System.setProperty("derby.stream.error.method", MigratorTest.class.getName() + ".nowhere");
        var source = new EmbeddedDataSource();
        source.setDatabaseName("memory:migrator" + NUMBERS.incrementAndGet());
        source.setCreateDatabase("create");
        return source;
    }

    private static Changelog changelog(String name) {
        return new Changelog(
                "sample",
                "org/paifang/platform/store/" + name + ".xml",
                MigratorTest.class.getClassLoader()::getResourceAsStream);
    }

    private boolean works(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLSyntaxErrorException e) {
            return false;
        }
    }

    @Test
    void aChangelogIsBroughtInOnceAndThenKnown() throws Exception {
        assertThat(migrator.migrate(changelog("first"))).isTrue();
        assertThat(works("select id from sample_one")).isTrue();
        assertThat(migrator.migrate(changelog("first"))).isFalse();
        assertThat(new Migrator(database).migrate(changelog("first"))).isFalse();
    }

    @Test
    void aLongerChangelogBringsInTheRest() throws Exception {
        migrator.migrate(changelog("first"));

        assertThat(migrator.migrate(changelog("second"))).isTrue();
        assertThat(works("select id, text from sample_one")).isTrue();
    }

    @Test
    void aChangelogThatDrawsOnOtherFilesIsLookedAtEachTime() throws Exception {
        assertThat(migrator.migrate(changelog("including"))).isTrue();
        assertThat(works("select id from sample_one")).isTrue();
        assertThat(migrator.migrate(changelog("including"))).isTrue();
    }

    @Test
    void twoOwnersWithTheSameChangesDoNotMeet() throws Exception {
        migrator.migrate(changelog("first"));
        assertThat(works("drop table sample_one")).isTrue();
        var other = new Changelog(
                "other-one", changelog("first").path(), MigratorTest.class.getClassLoader()::getResourceAsStream);

        assertThat(migrator.migrate(other)).isTrue();
        assertThat(works("select id from sample_one")).isTrue();
    }

    @Test
    void aBrokenChangelogSaysWhoseItIsAndWhyAndIsTriedAgain() {
        for (var i = 0; i < 2; i++) {
            assertThatThrownBy(() -> migrator.migrate(changelog("broken")))
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining("broken.xml of sample")
                    .hasMessageContainingAll("SAMPLE_THAT_IS_NOT_THERE");
        }
    }

    @Test
    void whatAChangelogDidBeforeItFailedIsTakenBack() throws Exception {
        migrator.migrate(changelog("first"));

        assertThatThrownBy(() -> migrator.migrate(changelog("broken-later"))).isInstanceOf(MigrationFailed.class);

        assertThat(works("select id from sample_half")).isFalse();
        assertThat(works("select id from sample_one")).isTrue();
        assertThatThrownBy(() -> migrator.migrate(changelog("broken-later")))
                .hasMessageContaining("SAMPLE_THAT_IS_NOT_THERE")
                .hasMessageNotContaining("stays");
    }

    @Test
    void whatCannotBeTakenBackIsSaid() throws Exception {
        assertThatThrownBy(() -> migrator.migrate(changelog("broken-for-good")))
                .hasMessageContaining("SAMPLE_THAT_IS_NOT_THERE")
                .hasMessageContaining("stays, because it cannot be taken back");

        assertThat(works("select id from sample_half")).isTrue();
    }

    @Test
    void aChangelogThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> migrator.migrate(changelog("nowhere")))
                .isInstanceOf(MigrationFailed.class)
                .hasMessage("the changelog org/paifang/platform/store/nowhere.xml of sample is not in its bundle");
    }

    @Test
    void aLockThatACrashLeftInTheEmbeddedDatabaseIsReleased() throws Exception {
        migrator.migrate(changelog("first"));
        assertThat(works("update databasechangeloglock set locked = true, lockedby = 'a dead process',"
                        + " lockgranted = current_timestamp"))
                .isTrue();

        assertThat(migrator.migrate(changelog("second"))).isTrue();
    }

    @Test
    void aDatabaseThatIsAwayIsSaidWhereAChangelogIsCompared() {
        var away = source(() -> {
            throw new SQLException("refused", "08001");
        });
        assertThat(new Migrator(away).compare(changelog("first"))).isEqualTo(new Comparison.DatabaseAway());
    }

    @Test
    void aDatabaseThatGoesWhileItIsAskedIsSaidToo() {
        migrator.migrate(changelog("first"));
        var going = source(() -> lost(database.getConnection()));
        assertThat(new Migrator(going).compare(changelog("second"))).isEqualTo(new Comparison.DatabaseAway());
    }

    private static DataSource source(Callable<Connection> connections) {
        return proxy(DataSource.class, method -> connections.call());
    }

    /** One that lets nobody ask anything. */
    private static Connection lost(Connection connection) {
        return proxy(Connection.class, method -> {
            if (method.getName().endsWith("Statement")) {
                throw new SQLException("lost", "08006");
            }
            return switch (method.getName()) {
                case "getMetaData" -> connection.getMetaData();
                case "getCatalog" -> connection.getCatalog();
                case "getSchema" -> connection.getSchema();
                case "getAutoCommit" -> true;
                case "isClosed", "isReadOnly" -> false;
                default -> null;
            };
        });
    }

    @FunctionalInterface
    private interface Answers {
        @Nullable
        Object to(Method method) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> answers.to(method)));
    }

    @ParameterizedTest
    @CsvSource({"Sample", "1sample", "sam_ple", "''", "a234567890b234567890c234567890d"})
    void anOwnerIsANameThatTablesCanBeginWith(String owner) {
        assertThatThrownBy(
                        () -> new Changelog(owner, "x.xml", MigratorTest.class.getClassLoader()::getResourceAsStream))
                .isInstanceOf(MigrationFailed.class);
    }
}
