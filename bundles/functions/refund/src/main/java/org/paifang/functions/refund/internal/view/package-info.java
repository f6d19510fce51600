/** The screens of the function refund. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.refund.internal.view;
