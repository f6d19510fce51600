/** What a question about transactions may be, who may ask it, and the filters that an operator keeps. */
@org.jspecify.annotations.NullMarked
package org.paifang.functions.query.internal.domain;
