/** Logging in, and who is logged in. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.api.session;
