/** The screens: what is here, one function, and the plan of a change. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.functions.internal.view;
