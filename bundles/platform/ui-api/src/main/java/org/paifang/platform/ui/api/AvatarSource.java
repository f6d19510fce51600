package org.paifang.platform.ui.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.identity.OperatorId;

/**
 * Pictures of operators, which the menu above every page shows. A function that keeps some registers it as an OSGi service;
 * whoever has none, or while there is no such function, is shown by initials.
 */
@ConsumerType
public interface AvatarSource {

    /** A square PNG that the function drew itself, of some kilobytes; empty if the operator has none. May ask a database. */
    Optional<byte[]> avatar(OperatorId operator);
}
