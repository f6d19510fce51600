/** Wiring of the audit. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.audit.internal;
