package org.paifang.payments.simulator.internal;

import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;

/** Which request. */
record Key(MerchantNo merchant, TransactionId id) {}
