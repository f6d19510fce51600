/** How a bundle works in the database: transactions, conflicts, ids. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.store;
