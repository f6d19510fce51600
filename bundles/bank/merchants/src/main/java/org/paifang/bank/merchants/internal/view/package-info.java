/** The screens. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.merchants.internal.view;
