package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.payments.api.HistoricalRefunds;
import org.paifang.payments.core.internal.service.HistoricalRefundService;

@Component(service = HistoricalRefunds.class)
public final class HistoricalRefundsComponent extends HistoricalRefundService {

    @Activate
    public HistoricalRefundsComponent(@Reference Core core) {
        super(core.desk());
    }
}
