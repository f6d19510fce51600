/** Who did what, when, from where, for whom, with what before and after: written once, never changed. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.api.audit;
