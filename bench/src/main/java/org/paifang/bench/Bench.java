package org.paifang.bench;

/** What {@code bench/run} runs. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var what = arguments.length == 0 ? "" : arguments[0];
        var options = new Options(arguments);
        var database = options.text("database", "derby");
        try (var house = new House(database)) {
            System.out.println(what + " on " + database);
            switch (what) {
                case "import" -> fill(house, options.number("rows", 1_000_000));
                case "pages" -> new PageBench(house).run(options.number("rows", 10_000));
                case "refunds" ->
                    new RefundBench(house)
                            .run(
                                    options.number("rows", 50_000),
                                    options.number("clients", 16),
                                    options.number("seconds", 20));
                default -> throw new IllegalArgumentException("import, pages or refunds, was: " + what);
            }
        }
    }

    private static void fill(House house, int rows) {
        var seconds = house.fill(new SeededOrders(true), rows);
        System.out.printf("%d payments in %.1f s: %,.0f a second%n", rows, seconds, rows / seconds);
        house.checkBooks();
    }
}
