package org.paifang.platform.api.function;

import org.paifang.platform.api.text.Messages;

/**
 * A function that is here and accepted.
 *
 * @param bundle symbolic name of the bundle that brought it
 * @param version of that bundle
 */
public record InstalledFunction(FunctionDescriptor descriptor, Messages messages, String bundle, String version) {}
