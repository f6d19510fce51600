package org.paifang.payments.core.internal.service;

import org.paifang.payments.api.HistoricalRefunds;
import org.paifang.payments.api.Refunds;

/** Refunds that look into the archive. */
public class HistoricalRefundService implements HistoricalRefunds {

    private final RefundService refunds;

    public HistoricalRefundService(Desk desk) {
        this.refunds = new RefundService(desk, new Holding(desk, true));
    }

    @Override
    public Refunds.Outcome refund(Refunds.Command command) {
        return refunds.refund(command);
    }
}
