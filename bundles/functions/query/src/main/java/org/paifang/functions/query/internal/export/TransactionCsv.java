package org.paifang.functions.query.internal.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.SafeCell;

/**
 * Transactions as CSV (RFC 4180) in UTF-8 with a mark at the beginning, by which spreadsheets know the encoding. Times
 * are ISO 8601 in the merchant's zone, with its offset; amounts are exact, with a point, refunds negative.
 */
public final class TransactionCsv implements Closeable {

    /** What stands in which column; the keys of the headings are {@code column.<name>}. */
    public static final List<String> COLUMNS = List.of(
            "time",
            "kind",
            "order",
            "reference",
            "amount",
            "currency",
            "status",
            "method",
            "counter",
            "terminal",
            "operator",
            "completed",
            "settled-at",
            "response-code",
            "acquirer-reference",
            "reason");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final CSVPrinter printer;
    private final ExportWords words;
    private final DateTimeFormatter times;

    /** Writes the mark and the headings. */
    public TransactionCsv(OutputStream out, ExportWords words, ZoneId zone) throws IOException {
        this.words = words;
        this.times = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        var writer = new java.io.BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(words.headings().stream().map(SafeCell::of).toList());
    }

    public void write(Transaction transaction) throws IOException {
        var place = transaction.place();
        printer.printRecord(
                time(transaction.at()),
                words.kinds().get(transaction.kind()),
                text(transaction.order().value()),
                text(transaction.referenceNo()),
                signed(transaction).toPlainString(),
                transaction.amount().currency().getCurrencyCode(),
                words.statuses().get(transaction.status()),
                words.methods().get(transaction.method()),
                text(place.counter()),
                text(place.terminal()),
                text(place.operator()),
                time(transaction.completedAt()),
                time(transaction.settledAt()),
                text(transaction.responseCode()),
                text(transaction.acquirerReference()),
                text(transaction.reason()));
    }

    /** Sends what was written so far. */
    public void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    private static Money signed(Transaction transaction) {
        return transaction.kind() == TransactionKind.REFUND
                ? transaction.amount().negated()
                : transaction.amount();
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : times.format(instant);
    }

    private static String text(@Nullable String text) {
        return SafeCell.of(Objects.requireNonNullElse(text, ""));
    }
}
