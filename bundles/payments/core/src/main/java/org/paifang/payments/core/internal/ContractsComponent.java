package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.core.internal.service.ContractService;

@Component(service = Contracts.class)
public final class ContractsComponent extends ContractService {

    @Activate
    public ContractsComponent(@Reference Core core) {
        super(core.desk());
    }
}
