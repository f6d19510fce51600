package org.paifang.payments.core.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.BatchId;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** What is in a batch, with the terms of the contract that each fee was reckoned by. */
public final class BatchLines {

    private static final String LINES = "select l.transaction_id, l.kind, l.order_no, l.reference_no, l.pay_method,"
            + " l.amount, l.currency, l.fee, l.contract_version, l.succeeded_at, p.rate_ppm, p.minimum, p.cap"
            + " from payments_batch_line l left join payments_contract_product p on p.merchant = l.merchant"
            + " and p.version = l.contract_version and p.pay_method = l.pay_method"
            + " where l.merchant = ? and l.batch_id = ?";

    private static final String AFTER = " and l.succeeded_at >= ? and (l.succeeded_at > ? or l.transaction_id > ?)";

    private static final String OLDEST_FIRST = " order by l.succeeded_at, l.transaction_id";

    private BatchLines() {}

    public static List<SettlementLine> page(
            EntityManager em, MerchantNo merchant, BatchId batch, @Nullable SettlementLine after, int limit) {
        if (after == null) {
            return Sql.list(em, BatchLines::line, limit, LINES + OLDEST_FIRST, merchant.value(), batch.value());
        }
        var at = Micros.of(after.at());
        return Sql.list(
                em,
                BatchLines::line,
                limit,
                LINES + AFTER + OLDEST_FIRST,
                merchant.value(),
                batch.value(),
                at,
                at,
                after.transaction().value());
    }

    private static SettlementLine line(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var kind = TransactionKind.valueOf(row.getString("kind"));
        return new SettlementLine(
                new TransactionId(row.getLong("transaction_id")),
                kind,
                new OrderNo(row.getString("order_no")),
                row.getString("reference_no"),
                PaymentMethod.valueOf(row.getString("pay_method")),
                new Money(row.getLong("amount"), currency),
                new Money(row.getLong("fee"), currency),
                kind == TransactionKind.REFUND ? null : ContractStore.fee(row, currency),
                row.getInt("contract_version"),
                Micros.toInstant(row.getLong("succeeded_at")));
    }
}
