/** The wiring. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.merchants.internal;
