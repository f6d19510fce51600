/** Who may look at and change functions, and what is shown of them. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.functions.internal.domain;
