package org.paifang.platform.flow;

import java.util.function.Supplier;

/**
 * A class that Flow shows, and how an instance of it is made: so that it has its constructor's arguments from the one
 * who registers it and looks nothing up.
 *
 * @param type of exactly this class are the instances
 * @param factory called for each navigation that needs a new instance, with the page's session locked
 */
public record Part<T>(Class<T> type, Supplier<? extends T> factory) {}
