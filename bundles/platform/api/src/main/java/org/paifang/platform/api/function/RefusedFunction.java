package org.paifang.platform.api.function;

/**
 * A function whose bundle is here and which the platform does not take.
 *
 * @param bundle symbolic name of the bundle that brought it
 * @param why one English sentence for the bank's administrator, naming the owner of what was declared twice
 */
public record RefusedFunction(String bundle, String version, String why) {}
