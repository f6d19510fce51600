@org.jspecify.annotations.NullMarked
package org.paifang.platform.approvals.internal.domain;
