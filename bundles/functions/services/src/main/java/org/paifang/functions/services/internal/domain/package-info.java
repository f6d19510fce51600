/** What a merchant agreed on, applies for, and did. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.services.internal.domain;
