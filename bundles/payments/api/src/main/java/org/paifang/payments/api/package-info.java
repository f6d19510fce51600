/**
 * The money: orders, payments, refunds and the ledger behind them.
 *
 * <p>These services keep the rules that hold for every merchant and every caller: exact amounts, no refund beyond what is
 * left, nothing booked twice, postings that sum to zero. Whether a caller may do a thing at all is asked by the function
 * that calls them. Everything is scoped by merchant: the order of another merchant does not exist.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.payments.api;
