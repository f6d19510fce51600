/** Profiles as documents in layers: drafted, published, followed through time. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.api.profile;
