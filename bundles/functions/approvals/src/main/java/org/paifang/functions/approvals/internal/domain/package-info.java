/** What people may look at and decide. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.approvals.internal.domain;
