/** The wiring of the function approvals. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.approvals.internal;
