/** Resources for the merchants' own systems. */
@org.jspecify.annotations.NullMarked
package org.paifang.samples.promotions.internal.api;
