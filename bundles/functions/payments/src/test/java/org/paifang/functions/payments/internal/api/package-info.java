@org.jspecify.annotations.NullMarked
package org.paifang.functions.payments.internal.api;
