/** The rules of four eyes; java and the platform api alone. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.approvals.internal.domain;
