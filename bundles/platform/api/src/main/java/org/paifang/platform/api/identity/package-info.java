/** Who acts, for which merchant, through which channel. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.api.identity;
