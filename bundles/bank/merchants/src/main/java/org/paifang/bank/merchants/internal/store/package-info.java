/** The function's own tables. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.merchants.internal.store;
