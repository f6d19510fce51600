package org.paifang.platform.api.todo;

import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.identity.MerchantNo;

/** Told that counts may have changed. Registered as an OSGi service; called on any thread, must return at once. */
@ConsumerType
@FunctionalInterface
public interface TodoListener {

    /** For operators of this merchant. */
    void todosChanged(MerchantNo merchant);
}
