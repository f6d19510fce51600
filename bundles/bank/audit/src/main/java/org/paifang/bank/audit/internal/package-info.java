/** Wiring of the bank's function {@code audit}. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.audit.internal;
