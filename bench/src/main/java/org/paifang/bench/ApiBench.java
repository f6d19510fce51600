package org.paifang.bench;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Merchants' systems that read and refund over the API of the distribution, one kind of request after the other. */
final class ApiBench {

    private static final String MERCHANT = "100001";
    private static final int WARM_UP_SECONDS = 10;
    private static final int PAID = 100_000;

    /** Each of a minor unit, and at most fifty of an order. */
    private static final int ORDERS = 1_000;

    private static final int KINDS = 4;

    private final Platform platform;
    private final int clients;
    private final AtomicInteger numbers = new AtomicInteger();

    ApiBench(Platform platform, int clients) {
        this.platform = platform;
        this.clients = clients;
    }

    /** Asks once over a connection. */
    private interface Request {
        HttpConnection.Answer send(HttpConnection connection) throws IOException;
    }

    void run(int seconds) throws Exception {
        pay();
        Request reads =
                connection -> get(connection, path(ThreadLocalRandom.current().nextInt(KINDS)));
        measure("warm-up", WARM_UP_SECONDS, reads);
        measure("warm-up", WARM_UP_SECONDS, this::refund);
        for (var kind = 0; kind < KINDS; kind++) {
            var path = path(kind);
            measure(path, seconds, connection -> get(connection, path));
        }
        measure("reads, of each kind as many", seconds, reads);
        measure("refunds", seconds, this::refund);
    }

    private static String path(int kind) {
        return switch (kind) {
            case 0 -> "/api/v1/payments?limit=10";
            case 1 -> "/api/v1/refunds?limit=10";
            case 2 -> "/api/v1/payments/A-1";
            default -> "/api/v1/balances";
        };
    }

    private void measure(String name, int seconds, Request request) throws Exception {
        var figures = ClosedLoop.run(clients, seconds, client -> {
            var connection = new HttpConnection(platform.address());
            return () -> request.send(connection).status() / 100 == 2;
        });
        System.out.printf(
                "%-28s %,.0f a second, %d refused, %s%n",
                name, figures.perSecond(), figures.refused(), figures.latencies());
    }

    private HttpConnection.Answer get(HttpConnection connection, String path) throws IOException {
        return connection.get(path, authorization());
    }

    private void pay() throws InterruptedException, ExecutionException {
        var executor = Executors.newFixedThreadPool(clients);
        var all = IntStream.range(0, ORDERS)
                .mapToObj(number -> executor.submit(() -> pay(number)))
                .toList();
        for (var one : all) {
            one.get();
        }
        executor.shutdown();
    }

    private boolean pay(int number) throws IOException {
        var body = "{\"orderNo\":\"A-%d\",\"amount\":%d,\"currency\":\"CNY\"}".formatted(number, PAID);
        try (var connection = new HttpConnection(platform.address())) {
            var answer = post(connection, "/api/v1/payments", "pay-" + number, body);
            if (answer.status() != 201) {
                throw new IllegalStateException("a payment is answered " + answer);
            }
            return true;
        }
    }

    private HttpConnection.Answer refund(HttpConnection connection) throws IOException {
        var number = numbers.getAndIncrement();
        var body =
                "{\"orderNo\":\"A-%d\",\"refundNo\":\"AR-%d\",\"amount\":1,\"currency\":\"CNY\",\"reason\":\"bench\"}"
                        .formatted(number % ORDERS, number);
        return post(connection, "/api/v1/refunds", "refund-" + number, body);
    }

    private HttpConnection.Answer post(HttpConnection connection, String path, String key, String body)
            throws IOException {
        var headers = authorization() + "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n";
        return connection.send("POST", path, headers, body);
    }

    private String authorization() {
        return "Authorization: Bearer " + platform.apiKey + "-" + MERCHANT + "\r\n";
    }
}
