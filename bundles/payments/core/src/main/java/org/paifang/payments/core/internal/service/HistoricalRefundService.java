package org.paifang.payments.core.internal.service;

import org.paifang.payments.api.HistoricalRefunds;

/** Refunds that look into the archive. */
public class HistoricalRefundService extends RefundService implements HistoricalRefunds {

    public HistoricalRefundService(Desk desk) {
        super(desk, new Holding(desk, true));
    }
}
