package org.paifang.functions.services.internal.domain;

import org.paifang.payments.api.Contracts;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;

/** What the caller's own merchant has agreed with the bank. Asks the policy first. Thread-safe. */
public final class ContractDesk {

    private final AccessPolicy access;
    private final Directory directory;
    private final Contracts contracts;

    public ContractDesk(AccessPolicy access, Directory directory, Contracts contracts) {
        this.access = access;
        this.directory = directory;
        this.contracts = contracts;
    }

    /** As of now; the number of the account is masked. */
    public Agreement agreement(Caller caller) {
        access.require(caller, ServiceRights.VIEW);
        var merchant = directory
                .merchant(caller.merchant())
                .orElseThrow(() -> new IllegalStateException(caller.merchant() + " is not entered"));
        var current = contracts.current(caller.merchant());
        var others = contracts.versions(caller.merchant()).stream()
                .filter(version -> current.filter(version::equals).isEmpty())
                .toList();
        return new Agreement(merchant, current, others);
    }
}
