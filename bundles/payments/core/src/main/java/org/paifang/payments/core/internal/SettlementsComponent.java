package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.payments.api.Settlements;
import org.paifang.payments.core.internal.service.SettlementService;

@Component(service = Settlements.class)
public final class SettlementsComponent extends SettlementService {

    @Activate
    public SettlementsComponent(@Reference Core core) {
        super(core.desk());
    }
}
