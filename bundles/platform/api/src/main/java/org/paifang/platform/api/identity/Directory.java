package org.paifang.platform.api.identity;

import java.util.Collection;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The merchants and operators of the platform. Answers from memory, may be asked on every call; thread-safe. */
@ProviderType
public interface Directory {

    Optional<Merchant> merchant(MerchantNo no);

    Optional<Operator> operator(OperatorId id);

    /** Every merchant, the bank among them, as of now, in no order. */
    Collection<Merchant> allMerchants();

    /** Every operator, as of now, in no order. */
    Collection<Operator> allOperators();
}
