/** How a function describes itself to the platform. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.api.function;
