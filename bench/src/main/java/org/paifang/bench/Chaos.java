package org.paifang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.testkit.PostgresServer;
import org.paifang.platform.testkit.TestDatabase;

/**
 * Payments and refunds over the API while the JVM, or PostgreSQL, is killed again and again: what was acknowledged must be
 * there once, nothing in between a minute after a start, and the books right.
 */
final class Chaos {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);
    private static final int SHORTEST_LIFE_MILLIS = 300;
    private static final int LONGEST_LIFE_MILLIS = 4_000;

    private final Platform platform;
    private final @Nullable PostgresServer server;
    private final ChaosLoad load;
    private final Random random;
    private final boolean killsDatabase;
    private final List<Long> silences = new ArrayList<>();
    private int killed;
    private final List<String> inBetween = new ArrayList<>();

    private Chaos(Platform platform, @Nullable PostgresServer server, long seed, boolean killsDatabase) {
        this.platform = platform;
        this.server = server;
        this.load = new ChaosLoad(platform, seed);
        this.random = new Random(seed);
        this.killsDatabase = killsDatabase;
    }

    static void run(Options options) throws Exception {
        if (options.number("nodes", 1) == 2) {
            TwoNodes.run(options.number("rows", 2_000));
            return;
        }
        var database = options.text("database", "derby");
        var kills = options.number("kills", 100);
        var victim = options.text("kill", "jvm");
        var seed = Long.parseLong(options.text("seed", Long.toString(System.nanoTime() & 0xffffff)));
        var folder = Path.of(System.getProperty("bench.data"));
        var server =
                switch (database) {
                    case "derby" -> null;
                    case "postgresql" -> PostgresServer.durable(folder.resolve("postgresql"));
                    default -> throw new IllegalArgumentException("--database is derby or postgresql, was " + database);
                };
        if (!victim.equals("jvm") && !(victim.equals("postgres") && server != null)) {
            throw new IllegalArgumentException("--kill is jvm, or postgres with --database postgresql, was " + victim);
        }
        System.out.printf("chaos on %s, %d times the %s is killed, seed %d%n", database, kills, victim, seed);
        var url = server == null ? "" : server.createUrl();
        try {
            var chaos = killed(options, server, url, kills, victim, seed);
            var books = server == null
                    ? TestDatabase.derbyIn(chaos.platform.data().resolve("db/paifang"))
                    : TestDatabase.at(url);
            try (books) {
                chaos.report(books);
            }
        } finally {
            if (server != null) {
                server.close();
            }
        }
    }

    private static Chaos killed(
            Options options, @Nullable PostgresServer server, String url, int kills, String victim, long seed)
            throws IOException, InterruptedException {
        try (var platform = Platform.started("platform", url)) {
            var chaos = new Chaos(platform, server, seed, victim.equals("postgres"));
            chaos.kill(
                    kills,
                    options.number("clients", 8),
                    options.number("rests", 5),
                    Duration.ofMinutes(options.number("minutes", 120)));
            return chaos;
        }
    }

    private void kill(int kills, int clients, int rests, Duration most) throws IOException, InterruptedException {
        load.begin(clients);
        awaitNews(0);
        var end = System.nanoTime() + most.toNanos();
        for (var i = 1; i <= kills && System.nanoTime() < end; i++) {
            Thread.sleep(SHORTEST_LIFE_MILLIS + random.nextInt(LONGEST_LIFE_MILLIS - SHORTEST_LIFE_MILLIS));
            var rest = rests > 0 && i % Math.max(1, kills / rests) == 0;
            var before = load.acknowledged();
            load.hold(rest);
            var began = System.nanoTime();
            killAndStart();
            var started = System.nanoTime();
            if (rest) {
                rest(started);
                load.hold(false);
                awaitNews(before);
            } else {
                awaitNews(before);
                silences.add((System.nanoTime() - began) / 1_000_000);
            }
            killed = i;
            System.out.printf(
                    "  kill %d: start took %.1f s, %d requests are answered by now%n",
                    i, (started - began) / 1e9, load.acknowledged());
        }
        load.end();
        rest(System.nanoTime());
    }

    private void killAndStart() throws IOException, InterruptedException {
        if (killsDatabase && server != null) {
            server.kill();
            Thread.sleep(SHORTEST_LIFE_MILLIS + random.nextInt(LONGEST_LIFE_MILLIS));
            server.startAgain();
        } else {
            platform.kill();
            platform.start();
        }
    }

    /** Until something that was not answered before is. */
    private void awaitNews(int before) throws InterruptedException {
        var end = System.nanoTime() + LONGEST_SILENCE.toNanos();
        while (load.acknowledged() <= before) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "nothing is answered within " + LONGEST_SILENCE + ": " + load.answers());
            }
            Thread.sleep(5);
        }
    }

    /** A minute after a start nothing is in between that is a minute old. */
    private void rest(long startedNanos) throws IOException, InterruptedException {
        while (System.nanoTime() - startedNanos < MINUTE.toNanos()) {
            Thread.sleep(100);
        }
        var old = Instant.now().minus(MINUTE);
        var refunds = new RefundList(platform).all();
        var left = refunds.stream()
                .filter(refund -> refund.isInBetween() && refund.at().isBefore(old))
                .map(String::valueOf)
                .toList();
        inBetween.addAll(left);
        System.out.printf("  at rest for a minute: %d refunds, in between %s%n", refunds.size(), left);
    }

    private void report(TestDatabase database) throws IOException {
        var proof = new ChaosProof(load.asked(), database, platform.data());
        silences.sort(null);
        System.out.printf("answers by status: %s%n", load.answers());
        System.out.printf("| kills | %d |%n", killed);
        System.out.printf("| in between a minute after a start | %d |%n", inBetween.size());
        System.out.printf(
                "| from the kill to the next answer, p50 and slowest | %.1f, %.1f s |%n",
                silences.get(silences.size() / 2) / 1e3, silences.get(silences.size() - 1) / 1e3);
        var wrong = proof.print();
        if (!wrong.isEmpty() || !inBetween.isEmpty()) {
            inBetween.forEach(one -> System.out.println("in between: " + one));
            wrong.forEach(System.out::println);
            throw new IllegalStateException("not everything is as it must be, see above");
        }
    }
}
