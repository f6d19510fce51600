/** The screens. */
@org.jspecify.annotations.NullMarked
package org.paifang.samples.promotions.internal.view;
