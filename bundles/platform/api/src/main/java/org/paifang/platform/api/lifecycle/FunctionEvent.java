package org.paifang.platform.api.lifecycle;

import java.time.Instant;
import org.paifang.platform.api.function.FunctionId;

/**
 * Something that happened to a function.
 *
 * @param who the operator, {@code console}, or {@code platform} if nobody asked for it
 * @param what such as {@code uploaded}, {@code active}, {@code failed}; the states in lower case, among others
 * @param said one English sentence; may be empty
 */
public record FunctionEvent(Instant at, String who, FunctionId function, String version, String what, String said) {}
