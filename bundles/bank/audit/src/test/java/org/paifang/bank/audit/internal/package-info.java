@org.jspecify.annotations.NullMarked
package org.paifang.bank.audit.internal;
