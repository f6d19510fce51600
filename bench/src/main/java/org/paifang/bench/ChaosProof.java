package org.paifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.paifang.payments.core.internal.service.Acquirer;
import org.paifang.payments.core.internal.service.BookService;
import org.paifang.payments.core.internal.service.Desk;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.TestDatabase;

/** What the clients were told beside what stands in the database and in the acquirer's own book. */
final class ChaosProof {

    private static final String APPROVED = "00";
    private static final int SHOWN = 20;

    private final List<Asked> asked;
    private final TestDatabase database;
    private final Path data;
    private final List<String> wrong = new ArrayList<>();

    ChaosProof(List<Asked> asked, TestDatabase database, Path data) {
        this.asked = asked;
        this.database = database;
        this.data = data;
    }

    private record Row(long id, String no, String order, long amount, String status) {}

    /** Prints rows of the table; gives what is wrong. */
    List<String> print() throws IOException {
        prove(Asked.Kind.PAYMENT);
        prove(Asked.Kind.REFUND);
        var different = asked.stream().filter(Asked::isAnsweredDifferently).toList();
        System.out.printf("| answered differently under one key | %d |%n", different.size());
        different.forEach(one -> wrong.add("answered differently: " + one));
        acquirer();
        var books = books(database);
        System.out.printf("| books | %s |%n", books.isEmpty() ? "right" : books);
        wrong.addAll(books);
        return wrong.stream().limit(SHOWN).toList();
    }

    /** What is wrong with the books. */
    static List<String> books(TestDatabase database) {
        return new BookService(new Desk(
                        database.unit("payments"),
                        new Ids(1),
                        FakeDirectory.withSamples(),
                        new Acquirer(() -> null),
                        Clock.systemUTC()))
                .check();
    }

    private void prove(Asked.Kind kind) {
        var found = new HashMap<String, List<Row>>();
        for (var row : rows(kind)) {
            found.computeIfAbsent(row.no(), no -> new ArrayList<>()).add(row);
        }
        var acknowledged = 0;
        var there = 0;
        var doubled = 0;
        var lost = 0;
        var unasked = 0;
        for (var one : asked) {
            if (one.kind != kind) {
                continue;
            }
            var rows = found.getOrDefault(one.no, List.of());
            acknowledged += one.isAcknowledged() ? 1 : 0;
            if (rows.size() > 1) {
                doubled++;
                wrong.add("doubled: " + one);
            } else if (one.isAcknowledged() && (rows.isEmpty() || !fits(one, rows.get(0)))) {
                lost++;
                wrong.add("lost or changed: " + one + ", found " + rows);
            } else if (!one.isAcknowledged() && !rows.isEmpty()) {
                unasked++;
                wrong.add("refused and yet there: " + one + ", found " + rows);
            } else {
                there += one.isAcknowledged() ? 1 : 0;
            }
        }
        System.out.printf(
                "| %ss acknowledged, found, doubled, lost or changed, there though refused | %d, %d, %d, %d, %d |%n",
                kind.name().toLowerCase(Locale.ROOT), acknowledged, there, doubled, lost, unasked);
        System.out.printf("| of them by status | %s |%n", byStatus(found));
    }

    private static Map<String, Long> byStatus(Map<String, List<Row>> found) {
        var counts = new TreeMap<String, Long>();
        found.values().forEach(rows -> rows.forEach(row -> counts.merge(row.status(), 1L, Long::sum)));
        return counts;
    }

    /** What was told as final stays so. */
    private static boolean fits(Asked one, Row row) {
        var same = row.order().equals(one.order) && row.amount() == one.amount;
        var isOpen = one.wasTold("UNKNOWN") || one.wasTold("PROCESSING");
        return same && (isOpen || one.wasTold(row.status()));
    }

    private List<Row> rows(Asked.Kind kind) {
        var sql = "select id, reference_no, order_no, amount, status from payments_transaction"
                + " where merchant = ? and kind = ? and reference_no like 'X%'";
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, ChaosLoad.MERCHANT);
            statement.setString(2, kind.name());
            var rows = new ArrayList<Row>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(
                            result.getLong(1),
                            result.getString(2),
                            result.getString(3),
                            result.getLong(4),
                            result.getString(5)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the acquirer did is what succeeded, request by request. */
    private void acquirer() throws IOException {
        var decided = new HashMap<Long, String>();
        for (var name : List.of("requests.old.log", "requests.log")) {
            var file = data.resolve("simulator").resolve(name);
            for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                var words = line.split(" ", -1);
                if (words.length == 3 && words[0].equals(ChaosLoad.MERCHANT)) {
                    decided.put(Long.parseLong(words[1]), words[2]);
                }
            }
        }
        var done = decided.values().stream().filter(APPROVED::equals).count();
        var booked = 0;
        for (var kind : Asked.Kind.values()) {
            for (var row : rows(kind)) {
                var approved = APPROVED.equals(decided.remove(row.id()));
                booked += row.status().equals("SUCCEEDED") ? 1 : 0;
                if (approved != row.status().equals("SUCCEEDED")) {
                    wrong.add("the acquirer " + (approved ? "did " : "did not do ") + row);
                }
            }
        }
        decided.values().removeIf(code -> !code.equals(APPROVED));
        decided.keySet().forEach(id -> wrong.add("the acquirer did what nobody here knows: " + id));
        System.out.printf("| done by the acquirer, booked as such | %d, %d |%n", done, booked);
    }
}
