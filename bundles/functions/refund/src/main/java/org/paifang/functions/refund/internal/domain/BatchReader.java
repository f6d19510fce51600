package org.paifang.functions.refund.internal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.text.Reason;

/** Reads a batch file, no further than a batch may be large. */
@FunctionalInterface
public interface BatchReader {

    Read read(InputStream content) throws IOException;

    sealed interface Read permits Rows, Unreadable {}

    /**
     * Its rows without the header.
     *
     * @param hash of the whole content, SHA-256 in hexadecimal digits
     * @param broken what could not be read any further, after the rows
     */
    record Rows(String hash, List<RawRow> rows, Optional<RowProblem> broken) implements Read {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** It is no batch file at all. */
    record Unreadable(Reason reason) implements Read {}

    /** Nothing in it. */
    String EMPTY = "batch.empty";

    /** Names the greatest number of MB. */
    String TOO_LARGE = "batch.too-large";

    /** Names the greatest number of rows. */
    String TOO_MANY_ROWS = "batch.too-many-rows";

    /** Another encoding. */
    String NOT_UTF8 = "batch.not-utf8";

    /** A workbook, not a text. */
    String WORKBOOK = "batch.workbook";

    /** Names the header that is wanted. */
    String HEADER = "batch.header";

    /** A quote that does not end, or stands where none may. */
    String QUOTES = "batch.quotes";
}
