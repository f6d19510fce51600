package org.paifang.bench;

import java.util.Locale;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.TestDatabase;

/** What {@code bench/run} runs. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var what = arguments.length == 0 ? "" : arguments[0];
        var options = new Options(arguments);
        if (what.equals("updates")) {
            updates(options);
            return;
        }
        if (what.equals("api")) {
            try (var platform = Platform.started()) {
                new ApiBench(platform, options.number("clients", 16)).run(options.number("seconds", 10));
            }
            return;
        }
        if (what.equals("tasks")) {
            tasks(options);
            return;
        }
        if (what.equals("at-once")) {
            AtOnce.run(options);
            return;
        }
        if (what.equals("chaos")) {
            Chaos.run(options);
            return;
        }
        if (what.equals("decisions")) {
            var kind = Databases.valueOf(options.text("database", "derby").toUpperCase(Locale.ROOT));
            new DecisionBench(
                            options.number("functions", 200),
                            options.number("seconds", 10),
                            options.number("open-pages", 200))
                    .run(kind, 1_000, options.number("merchants", 100_000));
            return;
        }
        var database = options.text("database", "derby");
        try (var house = new House(database)) {
            System.out.println(what + " on " + database);
            switch (what) {
                case "import" -> fill(house, options.number("rows", 1_000_000));
                case "pages" -> new PageBench(house).run(options.number("rows", 10_000));
                case "batch" -> new BatchBench(house).run(options.number("rows", 10_000));
                case "refunds" ->
                    new RefundBench(house)
                            .run(
                                    options.number("rows", 50_000),
                                    options.number("clients", 16),
                                    options.number("seconds", 20));
                default ->
                    throw new IllegalArgumentException(
                            "import, pages, refunds, batch, decisions, updates, tasks, at-once or api, was: " + what);
            }
        }
    }

    private static void updates(Options options) throws Exception {
        var plain = options.text("how", "engine").equals("plain");
        try (var platform = Platform.started()) {
            new UpdateBench(platform, options.number("rate", 2_000))
                    .run(
                            options.number("updates", 50),
                            options.number("warm-up", 60),
                            options.number("seconds", 30),
                            plain);
        }
    }

    private static void tasks(Options options) throws Exception {
        var tasks = done(options);
        try (var database = TestDatabase.derbyIn(tasks.data())) {
            tasks.prove(database);
        }
    }

    /** The platform has stopped then, and gives its database free. */
    private static TaskBench done(Options options) throws Exception {
        try (var platform = Platform.started()) {
            var tasks = new TaskBench(platform, options.number("rows", 2_000), options.number("clients", 64));
            tasks.run(platform.bundle("functions/refund"));
            return tasks;
        }
    }

    private static void fill(House house, int rows) {
        var seconds = house.fill(new SeededOrders(true), rows);
        System.out.printf("%d payments in %.1f s: %,.0f a second%n", rows, seconds, rows / seconds);
        house.checkBooks();
    }
}
