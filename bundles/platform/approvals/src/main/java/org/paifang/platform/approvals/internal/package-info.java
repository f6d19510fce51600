/** The wiring of the approvals. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.approvals.internal;
