package org.paifang.payments.core.internal.service;

import java.time.LocalDate;
import java.util.Map;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.platform.api.events.EventType;
import org.paifang.platform.api.events.NewEvent;

/** What others are told about settlements. */
final class SettlementEvents {

    private SettlementEvents() {}

    static NewEvent of(EventType type, SettlementBatch batch, LocalDate dueOn) {
        var data = Map.of(
                "batch", batch.id().toString(),
                "day", batch.day().toString(),
                "net", batch.net().toPlainString(),
                "payout", batch.payout().toPlainString(),
                "carried", batch.carriedOut().toPlainString(),
                "currency", batch.paid().currency().getCurrencyCode(),
                "due", dueOn.toString());
        return new NewEvent(batch.merchant(), type, batch.day().toString(), data);
    }
}
