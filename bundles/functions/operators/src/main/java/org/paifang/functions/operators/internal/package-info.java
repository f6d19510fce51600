/** Wiring. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.operators.internal;
