/** The screens: list with filters and totals, order with its history, export. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.query.internal.view;
