/** Messages that lack a hint. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.core.internal.domain.poor;
