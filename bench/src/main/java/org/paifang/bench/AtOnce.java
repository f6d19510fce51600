package org.paifang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.testkit.PostgresServer;
import org.paifang.platform.testkit.TestDatabase;

/**
 * Over the API: an order is given back in full by many clients at the same moment, again and again, and one refund is asked
 * for by all of them under one key, also after the JVM was killed. Prints what was answered; throws if money went twice or
 * two answers under one key differ.
 */
final class AtOnce {

    private static final int PAID = 1_000;
    private static final int CREATED = 201;
    private static final int REFUSED = 422;

    private final Platform platform;
    private final int clients;
    private final List<HttpConnection> connections = new ArrayList<>();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    private AtOnce(Platform platform, int clients) {
        this.platform = platform;
        this.clients = clients;
    }

    static void run(Options options) throws Exception {
        var database = options.text("database", "derby");
        var orders = options.number("rows", 100);
        try (var server = server(database)) {
            var url = server == null ? "" : server.createUrl();
            var bench = orders(url, orders, options.number("clients", 64));
            var books = server == null
                    ? TestDatabase.derbyIn(bench.platform.data().resolve("db/paifang"))
                    : TestDatabase.at(url);
            try (books) {
                bench.wrong.addAll(ChaosProof.books(books));
            }
            System.out.println("books: " + (bench.wrong.isEmpty() ? "right" : "see below"));
            if (!bench.wrong.isEmpty()) {
                throw new IllegalStateException(String.join("\n", bench.wrong));
            }
        }
    }

    private static @Nullable PostgresServer server(String database) throws IOException {
        return switch (database) {
            case "derby" -> null;
            case "postgresql" ->
                PostgresServer.durable(Path.of(System.getProperty("bench.data")).resolve("postgresql"));
            default -> throw new IllegalArgumentException("--database is derby or postgresql, was " + database);
        };
    }

    /** The platform has stopped when this returns, and gives its database free. */
    private static AtOnce orders(String url, int orders, int clients) throws Exception {
        try (var platform = Platform.started("platform", url)) {
            var bench = new AtOnce(platform, clients);
            bench.refundInFull(orders);
            bench.askUnderOneKey();
            return bench;
        }
    }

    private void refundInFull(int orders) throws Exception {
        var won = 0;
        var refused = 0;
        for (var order = 0; order < orders; order++) {
            var name = "O-" + order;
            pay(name);
            var answers = together(client -> refund(client, name, name + "-" + client, name + "-" + client));
            var once = answers.stream().filter(one -> one.status() == CREATED).count();
            var others = answers.stream().filter(one -> one.status() == REFUSED).toList();
            won += (int) once;
            refused += others.size();
            if (once != 1 || others.size() != clients - 1) {
                wrong.add(name + " was answered " + answers);
            }
            if (others.stream().anyMatch(one -> !one.text().contains("\"detail\":\""))) {
                wrong.add(name + " was refused without a reason: " + others);
            }
        }
        System.out.printf(
                "%d orders, each given back in full by %d at once: %d refunded, %d refused with a reason%n",
                orders, clients, won, refused);
    }

    private void askUnderOneKey() throws Exception {
        pay("O-KEY");
        var answers = new ArrayList<>(together(client -> refund(client, "O-KEY", "R-KEY", "one-key")));
        platform.kill();
        platform.start();
        answers.addAll(together(client -> refund(client, "O-KEY", "R-KEY", "one-key")));
        var different = answers.stream().distinct().count();
        System.out.printf(
                "one key, %d times at once and as often after a kill -9: %d different answers, status %d%n",
                clients, different, answers.get(0).status());
        if (different != 1 || answers.get(0).status() != CREATED) {
            wrong.add("under one key: " + answers.stream().distinct().toList());
        }
    }

    private void pay(String order) throws IOException {
        var body = "{\"orderNo\":\"%s\",\"amount\":%d,\"currency\":\"CNY\"}".formatted(order, PAID);
        try (var connection = new HttpConnection(platform.address())) {
            var answer = post(connection, "/api/v1/payments", "pay-" + order, body);
            if (answer.status() != CREATED) {
                throw new IllegalStateException("a payment is answered " + answer);
            }
        }
    }

    private HttpConnection.Answer refund(int client, String order, String number, String key) throws IOException {
        var body = "{\"orderNo\":\"%s\",\"refundNo\":\"%s\",\"amount\":%d,\"currency\":\"CNY\",\"reason\":\"bench\"}"
                .formatted(order, number, PAID);
        return post(connections.get(client), "/api/v1/refunds", key, body);
    }

    private HttpConnection.Answer post(HttpConnection connection, String path, String key, String body)
            throws IOException {
        var headers = "Authorization: Bearer " + platform.apiKey + "-100001\r\n"
                + "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n";
        return connection.send("POST", path, headers, body);
    }

    private interface Request {
        HttpConnection.Answer send(int client) throws IOException;
    }

    /** What each client is answered; all of them begin when the last is ready. */
    private List<HttpConnection.Answer> together(Request request) throws Exception {
        connections.clear();
        IntStream.range(0, clients).forEach(client -> connections.add(new HttpConnection(platform.address())));
        var ready = new CyclicBarrier(clients);
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var work = new ArrayList<Callable<HttpConnection.Answer>>();
            for (var client = 0; client < clients; client++) {
                var mine = client;
                work.add(() -> {
                    ready.await();
                    return request.send(mine);
                });
            }
            var answers = new ArrayList<HttpConnection.Answer>();
            for (var done : threads.invokeAll(work)) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
            for (var connection : connections) {
                connection.close();
            }
        }
    }
}
