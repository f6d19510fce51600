package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.payments.api.PaymentImport;
import org.paifang.payments.core.internal.service.ImportService;

@Component(service = PaymentImport.class)
public final class PaymentImportComponent extends ImportService {

    @Activate
    public PaymentImportComponent(@Reference Core core) {
        super(core.desk());
    }
}
