package org.paifang.functions.refund.internal.file;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.paifang.functions.refund.internal.domain.BatchRow;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.platform.api.text.SafeCell;

/**
 * What became of each row, as CSV (RFC 4180) in UTF-8 with a mark at the beginning: the batch's own columns as they were
 * uploaded, then the state for machines, and state and reason for people.
 */
public final class ResultFile implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final Function<RowState, String> states;
    private final Function<BatchRow, String> reasons;

    /** Writes the mark and the headings. */
    public ResultFile(OutputStream out, Function<RowState, String> states, Function<BatchRow, String> reasons)
            throws IOException {
        this.states = states;
        this.reasons = reasons;
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(
                List.of("row", "order_no", "refund_no", "amount", "currency", "reason", "state", "result", "why"));
    }

    public void write(BatchRow row) throws IOException {
        printer.printRecord(
                row.row(),
                SafeCell.of(row.order().value()),
                SafeCell.of(row.no().value()),
                row.amount().toPlainString(),
                row.amount().currency().getCurrencyCode(),
                SafeCell.of(row.reason()),
                row.state().name(),
                SafeCell.of(states.apply(row.state())),
                SafeCell.of(reasons.apply(row)));
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
