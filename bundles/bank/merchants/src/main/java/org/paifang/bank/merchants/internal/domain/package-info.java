/** The rules: java.* and the APIs alone. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.merchants.internal.domain;
