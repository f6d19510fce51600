package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.payments.api.Transactions;
import org.paifang.payments.core.internal.service.TransactionService;

@Component(service = Transactions.class)
public final class TransactionsComponent extends TransactionService {

    @Activate
    public TransactionsComponent(@Reference Core core) {
        super(core.desk());
    }
}
