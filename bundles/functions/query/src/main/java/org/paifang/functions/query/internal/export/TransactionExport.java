package org.paifang.functions.query.internal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.TransactionQuery;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.platform.api.identity.Caller;

/** One export: page after page from the books to the file, never more than a page of them in memory. */
public final class TransactionExport {

    static final int PAGE = 2_000;

    private final TransactionQuery query;
    private final Caller caller;
    private final TransactionFilter filter;
    private final ExportWords words;
    private final ZoneId zone;

    public TransactionExport(
            TransactionQuery query, Caller caller, TransactionFilter filter, ExportWords words, ZoneId zone) {
        this.query = query;
        this.caller = caller;
        this.filter = filter;
        this.words = words;
        this.zone = zone;
    }

    /**
     * Writes all of it.
     *
     * @param written told how many rows are written, after each page
     * @param stopped asked before each page
     * @throws Stopped if it was stopped; what is written by then is no whole file
     * @throws org.paifang.platform.api.access.AccessDenied if the caller may not, or may not any more
     */
    public long writeTo(OutputStream out, LongConsumer written, BooleanSupplier stopped) throws IOException {
        var csv = new TransactionCsv(out, words, zone);
        var rows = 0L;
        @Nullable Position after = null;
        int size;
        do {
            if (stopped.getAsBoolean()) {
                throw new Stopped();
            }
            var page = query.exportPage(caller, filter, after, PAGE);
            for (var transaction : page) {
                csv.write(transaction);
                after = Position.of(transaction);
            }
            csv.flush();
            size = page.size();
            rows += size;
            written.accept(rows);
        } while (size == PAGE);
        return rows;
    }

    /** Somebody stopped the export. */
    public static final class Stopped extends IOException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the export was stopped");
        }
    }
}
