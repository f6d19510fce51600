/** Wiring. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.query.internal;
