/**
 * How a function offers resources to the merchants' own systems. Resources are classes with the annotations of Jakarta RS
 * ({@code jakarta.ws.rs}), which this bundle exports too.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.rest.api;
