/** The wiring of the function functions. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.functions.internal;
