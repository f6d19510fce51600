/** What may be done with payments. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.payments.internal.domain;
