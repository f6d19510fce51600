/** The one decision: who may see and do what, and why. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.api.access;
