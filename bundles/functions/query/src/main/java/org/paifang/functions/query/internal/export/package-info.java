/** Transactions as a file for spreadsheets. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.query.internal.export;
