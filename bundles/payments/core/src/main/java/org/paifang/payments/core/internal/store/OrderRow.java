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
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

@Entity
@Table(name = "payments_order")
@IdClass(OrderRow.Key.class)
public class OrderRow {

    @Id
    @Column(name = "merchant")
    private String merchant;

    @Id
    @Column(name = "order_no")
    private String orderNo;

    @Column(name = "amount")
    private long amount;

    @Column(name = "currency")
    private String currency;

    @Column(name = "paid")
    private long paid;

    @Column(name = "refunded")
    private long refunded;

    @Column(name = "refunds")
    private int refunds;

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
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = Micros.class)
    @Column(name = "paid_at")
    private @Nullable Instant paidAt;

    @SuppressWarnings("NullAway.Init")
    protected OrderRow() {}

    Order toOrder() {
        return new Order(
                new MerchantNo(merchant),
                new OrderNo(orderNo),
                Money.of(amount, currency),
                Money.of(paid, currency),
                Money.of(refunded, currency),
                refunds,
                method,
                new Place(counter, terminal, operator),
                createdAt,
                paidAt);
    }

    /** The key as JPA wants it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String merchant = "";
        private String orderNo = "";

        public Key() {}

        Key(MerchantNo merchant, OrderNo order) {
            this.merchant = merchant.value();
            this.orderNo = order.value();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && merchant.equals(key.merchant) && orderNo.equals(key.orderNo);
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchant, orderNo);
        }
    }
}
