package org.paifang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.paifang.bench.HttpConnection.Answer;
import org.paifang.platform.testkit.PostgresServer;
import org.paifang.platform.testkit.TestDatabase;

/**
 * A batch of refunds on two nodes with one PostgreSQL: the node that does it is killed in the middle, and the other one
 * takes it over. Each node has a simulated acquirer of its own, so all amounts are of those that it answers at once.
 */
final class TwoNodes {

    private static final int REFUNDS_AN_ORDER = 40;
    private static final int AMOUNT = 100;
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final Pattern BATCH = Pattern.compile("\"batchNo\":\"(\\d+)\"");
    private static final Pattern OPEN = Pattern.compile("\"open\":(\\d+)");

    private final List<Platform> nodes;
    private final TestDatabase database;
    private final int rows;

    private TwoNodes(List<Platform> nodes, TestDatabase database, int rows) {
        this.nodes = nodes;
        this.database = database;
        this.rows = rows;
    }

    static void run(int rows) throws Exception {
        var folder = Path.of(System.getProperty("bench.data"));
        try (var server = PostgresServer.durable(folder.resolve("postgresql"))) {
            var url = server.createUrl();
            try (var first = Platform.started("first", url);
                    var second = Platform.started("second", url);
                    var database = TestDatabase.at(url)) {
                new TwoNodes(List.of(first, second), database, rows).run();
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        var first = nodes.get(0);
        var second = nodes.get(1);
        pay();
        var batch = uploaded();
        // asleep, it does not take the job before the first one
        second.signal("STOP");
        send(first, "POST", "/api/v1/refund-batches/" + batch + "/confirm", "", 202);
        var holder = "";
        for (var began = System.nanoTime(); holder.isEmpty(); await(began)) {
            holder = holder(batch);
        }
        second.signal("CONT");
        for (var began = System.nanoTime(); open(second, batch) > rows * 3 / 4; await(began)) {
            // the first one is at it
        }
        first.kill();
        var began = System.nanoTime();
        System.out.printf(
                "of %d refunds %d are not marked as done, and the node that does them is killed%n",
                rows, open(second, batch));
        while (holder(batch).equals(holder)) {
            await(began);
        }
        System.out.printf("the other one has the job %.1f s later%n", seconds(began));
        while (!send(second, "GET", "/api/v1/refund-batches/" + batch, "", 200).contains("\"DONE\"")) {
            await(began);
        }
        System.out.printf("the batch is done %.1f s after the kill%n", seconds(began));
        prove(second);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void await(long began) throws InterruptedException {
        if (System.nanoTime() - began > MOST.toNanos()) {
            throw new IllegalStateException("not within " + MOST);
        }
        Thread.sleep(50);
    }

    private void pay() throws IOException {
        for (var i = 0; i * REFUNDS_AN_ORDER < rows; i++) {
            var order = Asked.payment("X" + i, AMOUNT * REFUNDS_AN_ORDER);
            send(nodes.get(i % 2), "POST", order.kind.path, order.body(), 201);
        }
    }

    private String uploaded() throws IOException {
        var file = new StringBuilder("order_no,refund_no,amount,reason\n");
        for (var i = 0; i < rows; i++) {
            file.append("X%d,XR%d,1.00,two nodes%n".formatted(i / REFUNDS_AN_ORDER, i));
        }
        var said = send(nodes.get(0), "POST", "/api/v1/refund-batches?fileName=two", file.toString(), 201);
        var batch = BATCH.matcher(said);
        if (!batch.find()) {
            throw new IllegalStateException("no batch: " + said);
        }
        return batch.group(1);
    }

    private int open(Platform node, String batch) throws IOException {
        var open = OPEN.matcher(send(node, "GET", "/api/v1/refund-batches/" + batch, "", 200));
        return open.find() ? Integer.parseInt(open.group(1)) : rows;
    }

    private static String send(Platform node, String method, String path, String body, int status) throws IOException {
        var type = body.startsWith("{") || body.isEmpty() ? "application/json" : "text/csv";
        Answer answer;
        try (var connection = new HttpConnection(node.address())) {
            var headers = ChaosLoad.authorization(node) + "Content-Type: " + type + "\r\n"
                    + (method.equals("POST") && body.isEmpty() ? "Content-Length: 0\r\n" : "");
            answer = connection.send(method, path, headers, body);
        }
        if (answer.status() != status) {
            throw new IllegalStateException(method + " " + path + " is answered " + answer);
        }
        return answer.text();
    }

    /** The name that the node has given itself, empty for none. */
    private String holder(String batch) {
        var sql = "select node from jobs_job where subject = ? and kind like 'refund%'";
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, batch);
            try (var result = statement.executeQuery()) {
                return result.next() ? Objects.requireNonNullElse(result.getString(1), "") : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void prove(Platform node) throws IOException {
        var counts = new TreeMap<Integer, Integer>();
        var byNo = new HashMap<String, Integer>();
        for (var refund : new RefundList(node).all()) {
            if (refund.no().startsWith("XR") && refund.status().equals("SUCCEEDED")) {
                byNo.merge(refund.no(), 1, Integer::sum);
            }
        }
        byNo.values().forEach(count -> counts.merge(count, 1, Integer::sum));
        System.out.println("refunds of the batch that succeeded, by how often each is there: " + counts);
        var books = ChaosProof.books(database);
        System.out.println("books: " + (books.isEmpty() ? "right" : books));
        if (!counts.equals(Map.of(1, rows)) || !books.isEmpty()) {
            throw new IllegalStateException("not everything is as it must be, see above");
        }
    }
}
