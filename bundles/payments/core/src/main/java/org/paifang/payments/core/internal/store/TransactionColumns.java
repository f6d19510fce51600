package org.paifang.payments.core.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** The columns of a transaction where SQL reads them, in one order. */
final class TransactionColumns {

    static final String NAMES = "id, kind, merchant, order_no, reference_no, amount, currency, status, pay_method,"
            + " counter_no, terminal_no, operator_no, made_at, completed_at, settled_at, reason, response_code,"
            + " acquirer_reference";

    static final int COUNT = NAMES.split(",").length;

    private TransactionColumns() {}

    static Transaction read(ResultSet row) throws SQLException {
        return read(row, false);
    }

    static Transaction readArchived(ResultSet row) throws SQLException {
        return read(row, true);
    }

    private static Transaction read(ResultSet row, boolean archived) throws SQLException {
        return new Transaction(
                new TransactionId(row.getLong(1)),
                TransactionKind.valueOf(row.getString(2)),
                new MerchantNo(row.getString(3)),
                new OrderNo(row.getString(4)),
                row.getString(5),
                Money.of(row.getLong(6), row.getString(7)),
                TransactionStatus.valueOf(row.getString(8)),
                PaymentMethod.valueOf(row.getString(9)),
                new Place(row.getString(10), row.getString(11), row.getString(12)),
                Micros.toInstant(row.getLong(13)),
                instant(row, 14),
                instant(row, 15),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                archived);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var micros = row.getLong(column);
        return row.wasNull() ? null : Micros.toInstant(micros);
    }
}
