/** What may be seen of the log, and by whom. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.audit.internal.domain;
