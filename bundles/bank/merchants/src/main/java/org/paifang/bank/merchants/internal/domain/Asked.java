package org.paifang.bank.merchants.internal.domain;

import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.text.Reason;

/** What became of something that somebody of the bank wanted. */
public sealed interface Asked {

    /**
     * It is done.
     *
     * @param reference the merchant's number
     */
    record Done(String reference) implements Asked {}

    /** It waits for other people; perhaps since an earlier time. */
    record Waiting(Approval approval) implements Asked {}

    record Refused(Reason reason) implements Asked {}
}
