package org.paifang.platform.jobs.internal.work;

import java.util.Optional;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.lifecycle.Tasks;

/** A handler and the version of the function that brought it. */
public interface Port {

    JobHandler handler();

    /** Whether this version is the one that serves the merchant now. */
    boolean serves(MerchantNo merchant);

    /** Begins a step, which keeps the version here until it is closed; empty if the version is leaving. */
    Optional<Tasks.Task> begin(String what);

    /** Is told that it has thrown at this work for the merchant, which is logged already and will be tried again. */
    void broke(MerchantNo merchant, String work);
}
