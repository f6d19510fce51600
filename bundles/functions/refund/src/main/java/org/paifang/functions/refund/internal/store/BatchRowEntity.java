package org.paifang.functions.refund.internal.store;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.Batch;
import org.paifang.functions.refund.internal.domain.BatchRow;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.api.money.Money;

@Entity
@Table(name = "refund_batch_row")
@IdClass(BatchRowEntity.Key.class)
public class BatchRowEntity {

    @Id
    @Column(name = "merchant")
    private String merchant;

    @Id
    @Column(name = "batch_id")
    private long batchId;

    /** From 0 on, without gaps; the file's rows have gaps where lines are blank. */
    @Id
    @Column(name = "item")
    private int item;

    @Column(name = "file_row")
    private int fileRow;

    @Column(name = "order_no")
    private String orderNo;

    @Column(name = "refund_no")
    private String refundNo;

    @Column(name = "amount")
    private long amount;

    @Column(name = "reason")
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RowState state;

    @Column(name = "why")
    private @Nullable String why;

    @SuppressWarnings("NullAway.Init")
    protected BatchRowEntity() {}

    BatchRow toRow(Batch batch) {
        var written = why;
        return new BatchRow(
                fileRow,
                new OrderNo(orderNo),
                new RefundNo(refundNo),
                new Money(amount, batch.total().currency()),
                reason,
                state,
                written == null ? null : WrittenReason.read(written));
    }

    /** The key as JPA wants it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String merchant = "";
        private long batchId;
        private int item;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && merchant.equals(key.merchant)
                    && batchId == key.batchId
                    && item == key.item;
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchant, batchId, item);
        }
    }
}
