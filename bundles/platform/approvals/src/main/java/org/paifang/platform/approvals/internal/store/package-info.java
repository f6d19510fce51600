/** What waits and what was decided, in the database. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.approvals.internal.store;
