package org.paifang.payments.core.internal.service;

import java.util.LinkedHashMap;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.events.NewEvent;

/** What others are told about refunds. */
final class RefundEvents {

    private RefundEvents() {}

    static NewEvent of(Transaction refund) {
        var data = new LinkedHashMap<String, String>();
        data.put("transaction", refund.id().toString());
        data.put("order", refund.order().value());
        data.put("refund", refund.referenceNo());
        data.put("amount", refund.amount().toPlainString());
        data.put("currency", refund.amount().currency().getCurrencyCode());
        var code = refund.responseCode();
        if (code != null) {
            data.put("response-code", code);
        }
        var type = refund.status() == TransactionStatus.SUCCEEDED ? Refunds.SUCCEEDED : Refunds.FAILED;
        return new NewEvent(refund.merchant(), type, refund.order().value(), data);
    }
}
