package org.paifang.platform.api.session;

import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * Where people set up their second factor, and whose must. Registered as an OSGi service by the function that lets them; while
 * there is none, nobody needs a second factor, since nobody could get one.
 */
@ConsumerType
public interface SecondFactorPlace {

    /** The item behind which it is. */
    ItemId item();

    /** Whether the merchant's people need one before they move money or change rights. From memory. */
    boolean isRequired(MerchantNo merchant);
}
