package org.paifang.bank.audit.internal.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.text.SafeCell;

/** Entries for a spreadsheet: UTF-8 with its mark, RFC 4180, no cell that would be reckoned. Ids stay as they are. */
public final class AuditCsv {

    /** Of the columns' headings, in their order: {@code audit.column.<name>}. */
    public static final List<String> COLUMNS = List.of(
            "time",
            "who",
            "channel",
            "from",
            "merchant",
            "action",
            "subject",
            "outcome",
            "before",
            "after",
            "place",
            "id");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final DateTimeFormatter times;

    /** Writes the mark and the headings. */
    public AuditCsv(OutputStream out, List<String> headings, ZoneId zone) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.times = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(headings.stream().map(SafeCell::of).toList());
    }

    void write(AuditEntry entry) throws IOException {
        printer.printRecord(
                times.format(entry.at()),
                SafeCell.of(entry.who().written()),
                entry.who().channel().map(AuditCsv::name).orElse(""),
                SafeCell.of(entry.origin().address()),
                SafeCell.of(entry.merchant().value()),
                SafeCell.of(entry.action()),
                SafeCell.of(entry.subject()),
                name(entry.outcome()),
                SafeCell.of(lines(entry, true)),
                SafeCell.of(lines(entry, false)),
                entry.place().isPresent() ? Long.toString(entry.place().getAsLong()) : "",
                SafeCell.of("#" + entry.id()));
    }

    /** Sends what was written so far. */
    public void flush() throws IOException {
        printer.flush();
    }

    private static String lines(AuditEntry entry, boolean before) {
        return entry.details().stream()
                .filter(detail -> side(detail, before).isPresent())
                .map(detail -> detail.key() + ": " + side(detail, before).get())
                .collect(Collectors.joining(" | "));
    }

    private static java.util.Optional<String> side(Detail detail, boolean before) {
        return before ? detail.before() : detail.after();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
