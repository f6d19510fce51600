package org.paifang.functions.refund.internal.domain;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param row its number, the header being 1
 */
public record RawRow(int row, List<String> cells) {

    public RawRow {
        cells = List.copyOf(cells);
    }
}
