package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.payments.api.Payments;
import org.paifang.payments.core.internal.service.PaymentService;

@Component(service = Payments.class)
public final class PaymentsComponent extends PaymentService {

    @Activate
    public PaymentsComponent(@Reference Core core) {
        super(core.desk());
    }
}
