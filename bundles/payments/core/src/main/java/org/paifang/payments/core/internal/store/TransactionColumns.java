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

    static Transaction toTransaction(@Nullable Object[] row, boolean archived) {
        return new Transaction(
                new TransactionId(number(row[0])),
                TransactionKind.valueOf(text(row[1])),
                new MerchantNo(text(row[2])),
                new OrderNo(text(row[3])),
                text(row[4]),
                Money.of(number(row[5]), text(row[6])),
                TransactionStatus.valueOf(text(row[7])),
                PaymentMethod.valueOf(text(row[8])),
                new Place((String) row[9], (String) row[10], (String) row[11]),
                Micros.toInstant(number(row[12])),
                instant(row[13]),
                instant(row[14]),
                (String) row[15],
                (String) row[16],
                (String) row[17],
                archived);
    }

    static Transaction read(ResultSet row) throws SQLException {
        return read(row, false);
    }

    static Transaction readArchived(ResultSet row) throws SQLException {
        return read(row, true);
    }

    private static Transaction read(ResultSet row, boolean archived) throws SQLException {
        var columns = new Object[COUNT];
        for (var i = 0; i < COUNT; i++) {
            columns[i] = row.getObject(i + 1);
        }
        return toTransaction(columns, archived);
    }

    private static String text(@Nullable Object column) {
        if (column == null) {
            throw new IllegalStateException("a column of a transaction is empty that cannot be");
        }
        return (String) column;
    }

    private static long number(@Nullable Object column) {
        if (column == null) {
            throw new IllegalStateException("a column of a transaction is empty that cannot be");
        }
        return ((Number) column).longValue();
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : Micros.toInstant(number(column));
    }
}
