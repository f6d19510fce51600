package org.paifang.payments.core.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** The columns of an order where SQL reads them, in one order. */
final class OrderColumns {

    static final String NAMES = "merchant, order_no, currency, amount, paid, refunded, refunds, pay_method, counter_no,"
            + " terminal_no, operator_no, created_at, paid_at";

    private OrderColumns() {}

    static Order toOrder(ResultSet row) throws SQLException {
        var currency = row.getString(3);
        var paidAt = row.getLong(13);
        var neverPaid = row.wasNull();
        return new Order(
                new MerchantNo(row.getString(1)),
                new OrderNo(row.getString(2)),
                Money.of(row.getLong(4), currency),
                Money.of(row.getLong(5), currency),
                Money.of(row.getLong(6), currency),
                row.getInt(7),
                PaymentMethod.valueOf(row.getString(8)),
                new Place(row.getString(9), row.getString(10), row.getString(11)),
                Micros.toInstant(row.getLong(12)),
                neverPaid ? null : Micros.toInstant(paidAt));
    }
}
