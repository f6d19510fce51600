package org.paifang.platform.api.profile;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;

/**
 * What an operator would see, for the bank to look at. The caller of a preview is decided about as the operator would be,
 * with a draft in place of what its layer says; whatever would change something is refused to it. Asks no one's
 * permission: the function that offers it does. Thread-safe.
 */
@ProviderType
public interface Previews {

    /** How long one lasts at most. */
    int LONGEST_MINUTES = 30;

    /** An open preview. */
    record Preview(Caller caller, OperatorId viewer, Optional<Layer> layer) {}

    /**
     * Opens a preview of an operator with things as they are, or with a draft. Of too many the oldest ends.
     *
     * @param viewer who looks
     */
    Preview open(OperatorId viewer, OperatorId operator, Optional<Draft> draft);

    /** An open one by the name that its caller carries. */
    Optional<Preview> find(String name);

    /** Ends one; its caller may see nothing from then on. */
    void close(String name);

    /** What a layer would say. */
    record Draft(Layer layer, ProfileDocument document) {}
}
