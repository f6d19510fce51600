package org.paifang.platform.api.lifecycle;

import java.time.Instant;
import java.util.Optional;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.text.Reason;

/**
 * Something that happened to a function.
 *
 * @param who the operator, {@code console}, or {@code platform} if nobody asked for it
 * @param what such as {@code uploaded}, {@code active}, {@code failed}; the states in lower case, among others
 * @param said what is to be said of it, in the engine's {@link FunctionEngine#messages words}
 */
public record FunctionEvent(
        Instant at, String who, FunctionId function, String version, String what, Optional<Reason> said) {}
