/** The wiring of the function promotions. */
@org.jspecify.annotations.NullMarked
package org.paifang.samples.promotions.internal;
