package org.paifang.platform.rest.internal.openapi;

import java.util.List;
import java.util.function.Predicate;

/**
 * What one version of a function serves.
 *
 * @param resources the classes of its resources
 * @param open whether whoever asks may know of what needs this permission
 */
public record Source(List<Class<?>> resources, Predicate<String> open) {}
