package org.paifang.functions.refund.internal.store;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.HistoricalRefund;
import org.paifang.functions.refund.internal.domain.RefundContent;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.money.Money;

@Entity
@Table(name = "refund_historical")
@IdClass(HistoricalEntity.Key.class)
public class HistoricalEntity {

    @Id
    @Column(name = "merchant")
    private String merchant;

    @Id
    @Column(name = "refund_no")
    private String refundNo;

    @Column(name = "order_no")
    private String orderNo;

    @Column(name = "amount")
    private long amount;

    @Column(name = "currency")
    private String currency;

    @Column(name = "reason")
    private String reason;

    @Column(name = "refunded_before")
    private @Nullable Long refundedBefore;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private long askedAt;

    @Column(name = "job_id")
    private long job;

    @Column(name = "ended_at")
    private @Nullable Long endedAt;

    @Column(name = "refused")
    private @Nullable String refused;

    @SuppressWarnings("NullAway.Init")
    protected HistoricalEntity() {}

    HistoricalEntity(HistoricalRefund refund) {
        var wanted = refund.wanted();
        this.merchant = refund.merchant().value();
        this.refundNo = wanted.no().value();
        this.orderNo = wanted.order().value();
        this.amount = wanted.amount().minorUnits();
        this.currency = wanted.amount().currency().getCurrencyCode();
        this.reason = wanted.reason();
        this.refundedBefore = wanted.refundedBefore().map(Money::minorUnits).orElse(null);
        this.askedBy = refund.askedBy();
        this.askedAt = BatchEntity.micros(refund.askedAt());
        this.job = refund.job().value();
    }

    HistoricalRefund toRefund() {
        var why = refused;
        return new HistoricalRefund(
                new MerchantNo(merchant),
                new RefundContent(
                        new OrderNo(orderNo),
                        new RefundNo(refundNo),
                        Money.of(amount, currency),
                        reason,
                        Optional.ofNullable(refundedBefore).map(units -> Money.of(units, currency))),
                askedBy,
                BatchEntity.toInstant(askedAt),
                new JobId(job),
                BatchEntity.instant(endedAt),
                why == null ? null : WrittenReason.read(why));
    }

    /** The key as JPA wants it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String merchant = "";
        private String refundNo = "";

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && merchant.equals(key.merchant) && refundNo.equals(key.refundNo);
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchant, refundNo);
        }
    }
}
