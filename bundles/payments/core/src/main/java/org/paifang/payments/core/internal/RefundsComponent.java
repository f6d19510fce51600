package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.core.internal.service.RefundService;

@Component(service = Refunds.class)
public final class RefundsComponent extends RefundService {

    @Activate
    public RefundsComponent(@Reference Core core) {
        super(core.desk());
    }
}
