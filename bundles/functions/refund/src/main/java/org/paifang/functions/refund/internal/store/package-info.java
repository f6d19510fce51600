/** Batches in the tables of the function. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.refund.internal.store;
