package org.paifang.payments.core.internal.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

@Entity
@Table(name = "payments_transaction")
@IdClass(TransactionRow.Key.class)
public class TransactionRow {

    @Id
    @Column(name = "merchant")
    private String merchant;

    @Id
    @Column(name = "id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TransactionKind kind;

    @Column(name = "order_no")
    private String orderNo;

    @Column(name = "reference_no")
    private String referenceNo;

    @Column(name = "amount")
    private long amount;

    @Column(name = "currency")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private TransactionStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "pay_method")
    private PaymentMethod method;

    @Column(name = "counter_no")
    private @Nullable String counter;

    @Column(name = "terminal_no")
    private @Nullable String terminal;

    @Column(name = "operator_no")
    private @Nullable String operator;

    @Convert(converter = Micros.class)
    @Column(name = "made_at")
    private Instant at;

    @Convert(converter = Micros.class)
    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Convert(converter = Micros.class)
    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "response_code")
    private @Nullable String responseCode;

    @Column(name = "acquirer_reference")
    private @Nullable String acquirerReference;

    @SuppressWarnings("NullAway.Init")
    protected TransactionRow() {}

    Transaction toTransaction() {
        return new Transaction(
                new TransactionId(id),
                kind,
                new MerchantNo(merchant),
                new OrderNo(orderNo),
                referenceNo,
                Money.of(amount, currency),
                status,
                method,
                new Place(counter, terminal, operator),
                at,
                completedAt,
                settledAt,
                reason,
                responseCode,
                acquirerReference);
    }

    /** The key as JPA wants it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String merchant = "";
        private long id;

        public Key() {}

        Key(MerchantNo merchant, TransactionId id) {
            this.merchant = merchant.value();
            this.id = id.value();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && merchant.equals(key.merchant) && id == key.id;
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchant, id);
        }
    }
}
