package org.paifang.functions.refund.internal.domain;

import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/**
 * A refund of a batch.
 *
 * @param row its number in the file, the header being 1
 * @param why it was rejected or failed; {@code null} otherwise
 */
public record BatchRow(
        int row,
        OrderNo order,
        RefundNo no,
        Money amount,
        String reason,
        RowState state,
        @Nullable Reason why) {

    /** The acquirer declined; names its code, if it gave one. */
    public static final String DECLINED = "batch.declined";

    BatchRow with(RowState next, @Nullable Reason reasonWhy) {
        return new BatchRow(row, order, no, amount, reason, next, reasonWhy);
    }

    /** As the refund that it became stands. */
    BatchRow with(Transaction refund) {
        return switch (refund.status()) {
            case SUCCEEDED -> with(RowState.SUCCEEDED, null);
            case FAILED -> {
                var code = refund.responseCode();
                yield with(RowState.FAILED, code == null ? Reason.of(DECLINED) : Reason.of(DECLINED, code));
            }
            case PROCESSING, UNKNOWN -> with(RowState.UNKNOWN, null);
        };
    }
}
