/** The rules of refunds as this function keeps them, before the payments are asked. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.refund.internal.domain;
