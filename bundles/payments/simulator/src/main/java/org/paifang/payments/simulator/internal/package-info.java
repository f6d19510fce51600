@org.jspecify.annotations.NullMarked
package org.paifang.payments.simulator.internal;
