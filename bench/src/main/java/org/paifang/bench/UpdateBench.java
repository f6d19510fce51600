package org.paifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.paifang.bench.OpenLoop.Target;

/** Requests at a steady rate on everybody's functions while one of them changes, again and again. */
final class UpdateBench {

    private static final int CONNECTIONS = 64;
    private static final int MOST_SECONDS = 600;
    private static final int FAILURES_SHOWN = 10;
    private static final Path PROMOTIONS = Path.of(System.getProperty("bench.promotions"));

    private final Platform platform;
    private final int rate;

    UpdateBench(Platform platform, int rate) {
        this.platform = platform;
        this.rate = rate;
    }

    /** Updates by the engine, or, for comparison, the framework's own of a bundle in its place. */
    void run(int updates, int warmUpSeconds, int quietSeconds, boolean plain) throws IOException, InterruptedException {
        var first = PROMOTIONS.resolve("target/promotions-1.0.0.jar");
        var next = PROMOTIONS.resolve("next/target/promotions-1.1.0.jar");
        var changes = plain ? plain(first, next) : byEngine(first, next);
        changes.accept(0);
        await("promotions");
        var targets = targets();
        System.out.printf(
                "%,d requests a second on %d connections, asked in turn: %s%n", rate, CONNECTIONS, paths(targets));
        quiet("warm-up", targets, warmUpSeconds);
        quiet("nothing changes", targets, quietSeconds);
        changing(targets, updates, changes);
        if (!plain) {
            engineTimes(updates);
        }
        complaints();
    }

    private IntConsumer byEngine(Path first, Path next) {
        var packages = List.of(platform.signed(first), platform.signed(next));
        return i -> {
            platform.console("paifang:function-update " + packages.get(i % 2));
            while (platform.console("paifang:function-list").contains("DRAINING")) {
                pause(100);
            }
        };
    }

    private IntConsumer plain(Path first, Path next) {
        var packages = List.of(first, next);
        var installed = platform.console("bundle:install -s file:" + first);
        var id = installed.replaceFirst("(?s)\\D*(\\d+).*", "$1");
        return i -> {
            platform.console("bundle:update " + id + " file:" + packages.get(i % 2));
            await("promotions");
            pause(500);
        };
    }

    /** Until it is there and nothing is wrong. */
    private void await(String function) {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            var status = platform.console("paifang:status");
            if (status.contains(function) && status.contains("No problems")) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not ready: " + status);
            }
            pause(50);
        }
    }

    /**
     * Twenty, asked in turn. What a merchant's own system asks for: mostly one payment or refund and how it ended, now and
     * then a list; of the function that changes its list, as often as anything else; and a page with its style sheet. A page
     * makes a session on its connection.
     */
    private List<Target> targets() throws IOException {
        var key = "Authorization: Bearer " + platform.apiKey + "-100001\r\n";
        var own = new Target("/api/v1/promotions?limit=10", key, "\"items\"");
        var payments = new Target("/api/v1/payments?limit=10", key, "\"orderNo\"");
        var refunds = new Target("/api/v1/refunds?limit=10", key, "\"refundNo\"");
        var payment = new Target("/api/v1/payments/" + newest(payments, "orderNo"), key, "\"orderNo\"");
        var refund = new Target("/api/v1/refunds/" + newest(refunds, "refundNo"), key, "\"refundNo\"");
        var balances = new Target("/api/v1/balances", key, "\"pending\"");
        var style = new Target("/shell/paifang.css", "", "--pf-");
        var page = new Target("/campaigns", "Accept: text/html\r\n", "<title>");
        return List.of(
                own, payment, refund, balances, own, payment, payments, refund, own, style, payment, page, own, refund,
                refunds, payment, balances, own, style, refund);
    }

    private String newest(Target list, String field) throws IOException {
        try (var connection = new HttpConnection(platform.address())) {
            var answer = connection.get(list.path(), list.headers()).text();
            var number =
                    Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]+)\"").matcher(answer);
            if (!number.find()) {
                throw new IllegalStateException("nothing in " + list.path() + ": " + answer);
            }
            return number.group(1);
        }
    }

    private static String paths(List<Target> targets) {
        return String.join(", ", targets.stream().map(Target::path).toList());
    }

    private void quiet(String name, List<Target> targets, int seconds) throws IOException {
        var loop = new OpenLoop(platform.address(), targets, rate, seconds);
        var serverBefore = Cpu.nanos(platform.pid());
        var before = Cpu.nanos();
        loop.start(CONNECTIONS);
        loop.join();
        report(name, loop, targets);
        System.out.printf(
                "  processor time for each: platform %.2f ms, generator %.2f ms%n",
                (Cpu.nanos(platform.pid()) - serverBefore) / 1e6 / loop.asked(),
                (Cpu.nanos() - before) / 1e6 / loop.asked());
    }

    private record Span(long from, long to) {}

    private void changing(List<Target> targets, int updates, IntConsumer changes) {
        var loop = new OpenLoop(platform.address(), targets, rate, MOST_SECONDS);
        var spans = new ArrayList<Span>();
        loop.start(CONNECTIONS);
        for (var i = 1; i <= updates; i++) {
            var from = System.nanoTime();
            changes.accept(i);
            spans.add(new Span(from, System.nanoTime()));
        }
        pause(1_000);
        loop.end();
        report(updates + " updates", loop, targets);
        var during = spans.stream()
                .mapToLong(span -> loop.dueBetween(span.from(), span.to()))
                .sum();
        var times = new Latencies(
                spans.stream().mapToLong(span -> span.to() - span.from()).toArray());
        System.out.printf(
                "  %,d of them were due during an update (to its end, the old one gone): %s%n", during, times);
    }

    private static void report(String name, OpenLoop loop, List<Target> targets) {
        System.out.printf(
                "%s: %,d asked, %,.0f a second answered, %d failed, %s%n",
                name, loop.asked(), loop.rate(), loop.failed(), loop.latencies());
        for (var target : List.copyOf(new LinkedHashSet<>(targets))) {
            System.out.printf("  %-24s %s%n", target.path(), loop.latencies(target));
        }
        loop.failures().stream().limit(FAILURES_SHOWN).forEach(failure -> System.out.println("  " + failure));
    }

    /** From the journal: planned is the moment after the check, staged the one before the switch, active the one after it. */
    private void engineTimes(int updates) throws IOException {
        var toActive = new ArrayList<Long>();
        var switches = new ArrayList<Long>();
        var toGone = new ArrayList<Long>();
        var planned = Instant.EPOCH;
        var staged = Instant.EPOCH;
        var active = Instant.EPOCH;
        for (var line : platform.journal()) {
            var fields = line.split("\t", -1);
            var at = Instant.parse(fields[0]);
            switch (fields[4]) {
                case "planned" -> planned = at;
                case "staged" -> staged = at;
                case "active" -> {
                    active = at;
                    switches.add(Duration.between(staged, at).toNanos());
                    toActive.add(Duration.between(planned, at).toNanos());
                }
                case "gone" -> toGone.add(Duration.between(active, at).toNanos());
                default -> {}
            }
        }
        System.out.println("planned to active: " + last(toActive, updates));
        System.out.println("of that the switch alone, with its line on the disk: " + last(switches, updates));
        System.out.println("active to the old one gone: " + last(toGone, updates));
    }

    private static Latencies last(List<Long> all, int count) {
        return new Latencies(all.subList(Math.max(0, all.size() - count), all.size()).stream()
                .mapToLong(Long::longValue)
                .toArray());
    }

    /** What the platform's log complains of. */
    private void complaints() throws IOException {
        try (var lines = Files.lines(platform.log())) {
            var bad = lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .toList();
            System.out.println("warnings and errors in the log: " + bad.size());
            bad.stream().limit(FAILURES_SHOWN).forEach(line -> System.out.println("  " + line));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
