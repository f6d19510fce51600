package org.paifang.platform.api.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.text.Reason;

/**
 * One version of a function, as the engine knows it.
 *
 * @param bundle symbolic name
 * @param delivered whether it came with the distribution; otherwise it was uploaded
 * @param signer who signed its package; empty if nobody did, or if it was delivered
 * @param sha256 of the package, hexadecimal; empty if it was delivered
 * @param since when it came into this state
 * @param why for a state that is not what was wanted, in the engine's {@link FunctionEngine#messages words}; empty otherwise
 */
public record FunctionVersion(
        FunctionId function,
        String version,
        String bundle,
        FunctionState state,
        boolean delivered,
        String signer,
        String sha256,
        Instant since,
        Optional<Reason> why) {}
