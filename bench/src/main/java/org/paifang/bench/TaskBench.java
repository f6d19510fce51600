package org.paifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import org.paifang.platform.testkit.TestDatabase;

/**
 * A batch of refunds over the API, of which some get no answer from the acquirer, while the function that makes them is
 * updated, taken away and put back, and the JVM is killed. Whoever got no answer asks again with the same number. In the
 * end each was made exactly once, and the books say so.
 */
final class TaskBench {

    private static final String MERCHANT = "100001";
    private static final int PAID = 2_000;
    private static final int REFUNDED = 1_000;

    /** The simulated acquirer says nothing at first, and yes when it is asked afterwards. */
    private static final int REFUNDED_LATE = 1_068;

    private static final int EVERY_HOW_MANY_LATE = 16;
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final Pattern REFUNDED_FIELD = Pattern.compile("\"refunded\":(\\d+)");

    private final Platform platform;
    private final int orders;
    private final int clients;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final List<String> wrong = new ArrayList<>();

    TaskBench(Platform platform, int orders, int clients) {
        this.platform = platform;
        this.orders = orders;
        this.clients = clients;
    }

    void run(Path refundBundle) throws IOException, InterruptedException {
        var first = platform.signed(version(refundBundle, "1.0.1"));
        var second = platform.signed(version(refundBundle, "1.0.2"));
        try (var connection = new HttpConnection(platform.address())) {
            pay(connection, orders); // one more: whatever is wrong shows at once
        }
        inParallel(this::pay);
        System.out.printf("%d orders are paid; %d clients refund each once%n", orders, clients);
        var began = System.nanoTime();
        var threads = begin(this::refund);
        at(1, "updated to 1.0.1", () -> update(first));
        at(2, "updated to 1.0.2", () -> update(second));
        at(3, "taken away and put back", () -> {
            platform.console("paifang:function-remove refund");
            pause(500);
            update(first);
        });
        at(4, "the JVM is killed and started", this::killed);
        at(5, "updated to 1.0.2", () -> update(second));
        at(6, "the JVM is killed and started, in an update", () -> {
            var update = new Thread(() -> updateThatIsCut(first), "update");
            update.start();
            pause(150);
            killed();
            update.join();
        });
        join(threads);
        System.out.printf(
                "all answered after %.1f s; %d answers did not come or were no refund, and those were asked again: %s%n",
                (System.nanoTime() - began) / 1e9, askedAgain.get(), answers);
        settle();
        check();
    }

    /** A machine that is too busy does not make the new version's pages in time: it is taken back, which is part of it. */
    private void update(Path file) {
        try {
            platform.console("paifang:function-update " + file);
        } catch (IllegalStateException e) {
            if (!String.valueOf(e.getMessage()).contains("Taken back")) {
                throw e;
            }
            System.out.println("  the update was taken back");
        }
    }

    private void updateThatIsCut(Path file) {
        try {
            platform.console("paifang:function-update " + file);
        } catch (IllegalStateException cut) {
            System.out.println("  the update was cut off by it");
        }
    }

    private void killed() throws IOException, InterruptedException {
        platform.kill();
        platform.start();
    }

    private interface Event {
        void happen() throws IOException, InterruptedException;
    }

    /** When so many eighths are done. */
    private void at(int eighths, String what, Event event) throws IOException, InterruptedException {
        while (done.get() < orders * eighths / 8) {
            pause(1);
        }
        var from = done.get();
        var began = System.nanoTime();
        event.happen();
        System.out.printf(
                "  %s, in %.2f s, from the %d. to the %d. refund%n",
                what, (System.nanoTime() - began) / 1e9, from, done.get());
    }

    private interface Piece {
        void doIt(HttpConnection connection, int number) throws InterruptedException;
    }

    private void inParallel(Piece piece) throws InterruptedException {
        join(begin(piece));
    }

    private List<Thread> begin(Piece piece) {
        next.set(0);
        done.set(0);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < clients; i++) {
            var thread = new Thread(() -> work(piece), "client-" + i);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    private void work(Piece piece) {
        try (var connection = new HttpConnection(platform.address())) {
            for (var i = next.getAndIncrement(); i < orders; i = next.getAndIncrement()) {
                piece.doIt(connection, i);
                done.incrementAndGet();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    private void pay(HttpConnection connection, int number) throws InterruptedException {
        var body = "{\"orderNo\":\"B-%d\",\"amount\":%d,\"currency\":\"CNY\"}".formatted(number, PAID);
        untilAccepted(connection, "/api/v1/payments", "pay-" + number, body);
    }

    private void refund(HttpConnection connection, int number) throws InterruptedException {
        var body =
                "{\"orderNo\":\"B-%d\",\"refundNo\":\"R-%d\",\"amount\":%d,\"currency\":\"CNY\",\"reason\":\"bench\"}"
                        .formatted(number, number, amount(number));
        untilAccepted(connection, "/api/v1/refunds", "refund-" + number, body);
    }

    private static int amount(int number) {
        return number % EVERY_HOW_MANY_LATE == 0 ? REFUNDED_LATE : REFUNDED;
    }

    private void untilAccepted(HttpConnection connection, String path, String key, String body)
            throws InterruptedException {
        var end = System.nanoTime() + MOST.toNanos();
        while (System.nanoTime() < end) {
            var said = post(connection, path, key, body);
            answers.computeIfAbsent(said, one -> new AtomicInteger()).incrementAndGet();
            if (askedAgain.get() == 0 && said.equals("500")) {
                throw new IllegalStateException(path + " answers 500; the log of the platform says why");
            }
            if (said.equals("201") || said.equals("202") || said.equals("200")) {
                return;
            }
            askedAgain.incrementAndGet();
            pause(20);
        }
        throw new IllegalStateException(path + " is not accepted within " + MOST + ": " + answers);
    }

    private String post(HttpConnection connection, String path, String key, String body) {
        try {
            var headers = authorization() + "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\n";
            return String.valueOf(connection.send("POST", path, headers, body).status());
        } catch (IOException e) {
            return "no answer";
        }
    }

    private String authorization() {
        return "Authorization: Bearer " + platform.apiKey + "-" + MERCHANT + "\r\n";
    }

    private String get(HttpConnection connection, String path) throws IOException {
        return connection.get(path, authorization()).text();
    }

    private static long number(Pattern field, String text) {
        var found = field.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + field + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }

    /** Until none is in between. */
    private void settle() throws IOException, InterruptedException {
        var began = System.nanoTime();
        try (var connection = new HttpConnection(platform.address())) {
            for (var i = 0; i < orders; i++) {
                while (!get(connection, "/api/v1/refunds/R-" + i).contains("SUCCEEDED")) {
                    if (System.nanoTime() - began > MOST.toNanos()) {
                        throw new IllegalStateException("not settled: " + get(connection, "/api/v1/refunds/R-" + i));
                    }
                    pause(100);
                }
            }
        }
        System.out.printf("no refund is in between any more %.1f s later%n", (System.nanoTime() - began) / 1e9);
    }

    private void check() throws IOException {
        var counts = new TreeMap<Integer, Integer>();
        try (var connection = new HttpConnection(platform.address())) {
            for (var i = 0; i < orders; i++) {
                var refunded = number(REFUNDED_FIELD, get(connection, "/api/v1/payments/B-" + i));
                if (refunded != amount(i)) {
                    wrong.add("B-" + i + " has " + refunded + " refunded instead of " + amount(i));
                }
                var list = get(connection, "/api/v1/refunds?orderNo=B-" + i);
                counts.merge(list.split("\"refundNo\"", -1).length - 1, 1, Integer::sum);
            }
        }
        System.out.println("orders by their number of refunds: " + counts);
        System.out.println("orders with another sum: " + (wrong.isEmpty() ? "none" : wrong));
        if (!counts.equals(Map.of(1, orders))) {
            wrong.add("not each order has one refund: " + counts);
        }
    }

    /** Of the platform. */
    Path data() {
        return platform.data().resolve("db/paifang");
    }

    /** Looks at the books of the platform that has stopped; throws if anything is wrong. */
    void prove(TestDatabase database) throws SQLException {
        var sum = IntStream.range(0, orders).mapToLong(TaskBench::amount).sum();
        var given = given(database);
        System.out.printf("asked for %d, given by the books %d: %s%n", sum, given, sum == given ? "right" : "WRONG");
        var books = ChaosProof.books(database);
        System.out.println("books: " + (books.isEmpty() ? "right" : books));
        if (sum != given || !books.isEmpty() || !wrong.isEmpty()) {
            throw new IllegalStateException("each was to be refunded once");
        }
    }

    private static long given(TestDatabase database) throws SQLException {
        var sql = "select coalesce(-sum(p.amount), 0) from payments_posting p join payments_transaction t"
                + " on t.merchant = p.merchant and t.id = p.transaction_id where t.merchant = '" + MERCHANT
                + "' and t.kind = 'REFUND' and t.order_no like 'B-%' and p.account = 'ACQUIRER_CLEARING'";
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The same bundle under another version. */
    private static Path version(Path bundle, String version) throws IOException {
        var made = Path.of(System.getProperty("bench.data")).resolve("refund-" + version + ".jar");
        try (var jar = new JarFile(bundle.toFile());
                var out = new JarOutputStream(Files.newOutputStream(made), manifest(jar, version))) {
            for (var entry : jar.stream()
                    .filter(one -> !one.getName().equals(JarFile.MANIFEST_NAME))
                    .toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (var content = jar.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return made;
    }

    private static Manifest manifest(JarFile jar, String version) throws IOException {
        var manifest = new Manifest(jar.getManifest());
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        return manifest;
    }

    private static void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }
}
