/** Resources for the merchants' own systems. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.payments.internal.api;
