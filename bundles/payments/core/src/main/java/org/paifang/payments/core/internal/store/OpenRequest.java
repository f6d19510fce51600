package org.paifang.payments.core.internal.store;

import java.time.Instant;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * A request to the acquirer whose answer is not booked yet.
 *
 * @param inquireAt from when on it may be inquired about; who moves it on holds the request until then
 * @param inquiries how often it was inquired about
 */
public record OpenRequest(MerchantNo merchant, TransactionId transaction, Instant inquireAt, int inquiries) {}
