package org.paifang.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** All refunds of the merchant, as its own system reads them page by page. */
final class RefundList {

    private static final Pattern REFUND = Pattern.compile(
            "\"refundNo\":\"([^\"]+)\",\"orderNo\":\"([^\"]+)\",\"amount\":(\\d+),\"currency\":\"CNY\",\"status\":\"(\\w+)\""
                    + "[^}]*?\"at\":\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int MOST_PAGES = 2_000;

    private final Platform platform;

    RefundList(Platform platform) {
        this.platform = platform;
    }

    record Found(String no, String order, int amount, String status, Instant at) {

        boolean isInBetween() {
            return status.equals("UNKNOWN") || status.equals("PROCESSING");
        }
    }

    List<Found> all() throws IOException {
        var found = new ArrayList<Found>();
        try (var connection = new HttpConnection(platform.address())) {
            var cursor = "";
            for (var page = 0; page < MOST_PAGES; page++) {
                var answer = connection.get("/api/v1/refunds?limit=500" + cursor, ChaosLoad.authorization(platform));
                if (answer.status() != 200) {
                    throw new IllegalStateException("the list of refunds is answered " + answer);
                }
                read(answer.text(), found);
                var next = NEXT.matcher(answer.text());
                if (!next.find()) {
                    return found;
                }
                cursor = "&cursor=" + next.group(1);
            }
        }
        throw new IllegalStateException("more than " + MOST_PAGES + " pages of refunds");
    }

    private static void read(String text, List<Found> found) {
        var before = found.size();
        var refund = REFUND.matcher(text);
        while (refund.find()) {
            found.add(new Found(
                    refund.group(1),
                    refund.group(2),
                    Integer.parseInt(refund.group(3)),
                    refund.group(4),
                    Instant.parse(refund.group(5))));
        }
        if (found.size() - before != text.split("\"refundNo\"", -1).length - 1) {
            throw new IllegalStateException("not all refunds of a page are understood: " + text);
        }
    }
}
