package org.paifang.functions.refund.internal.domain;

import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.text.Reason;

/**
 * Something that is wrong in a file.
 *
 * @param row its number, the header being 1
 * @param column {@code null} if it is the row as a whole
 * @param value what stands there
 */
public record RowProblem(int row, @Nullable Column column, String value, Reason reason) {}
