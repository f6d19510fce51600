package org.paifang.bank.merchants.internal.domain;

import java.util.Optional;
import org.paifang.payments.api.ContractTerms;

/**
 * Terms that somebody has proposed and others have not agreed to. They hold the number of an account, which does not belong
 * into what approvals keep. Thread-safe.
 */
public interface Drafts {

    /**
     * Keeps them; nothing if there are some under this id. What nobody has decided about for longer than approvals wait goes.
     */
    void keep(String id, ContractTerms terms);

    Optional<ContractTerms> find(String id);

    /** Nothing if there is none. */
    void forget(String id);
}
