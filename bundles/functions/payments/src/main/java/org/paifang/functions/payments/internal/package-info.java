/** The wiring of the function payments. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.payments.internal;
