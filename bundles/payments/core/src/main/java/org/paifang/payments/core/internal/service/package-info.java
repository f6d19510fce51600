@org.jspecify.annotations.NullMarked
package org.paifang.payments.core.internal.service;
