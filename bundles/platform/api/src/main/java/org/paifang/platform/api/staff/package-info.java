/** The people of a merchant, or of the bank: their roles and rights, the counters and terminals at which they work. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.api.staff;
