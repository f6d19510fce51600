package org.paifang.functions.refund.internal.api;

import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.approval.ApprovalState;

/** How far a refund is, as a merchant's system sees it. */
public enum RefundStatus {
    /** Other people must agree; nothing is held of the order. */
    PENDING_APPROVAL,
    PROCESSING,
    /** The acquirer has not answered in time. */
    UNKNOWN,
    SUCCEEDED,
    /** No money moved. */
    FAILED,
    /** Others decided otherwise, or nobody in time, or it could no longer be done; no money moved. */
    NOT_APPROVED;

    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == NOT_APPROVED;
    }

    static RefundStatus of(TransactionStatus status) {
        return switch (status) {
            case PROCESSING -> PROCESSING;
            case UNKNOWN -> UNKNOWN;
            case SUCCEEDED -> SUCCEEDED;
            case FAILED -> FAILED;
        };
    }

    /** Of what is no transaction; where it is done, that is asked instead. */
    static RefundStatus of(ApprovalState state) {
        return switch (state) {
            case WAITING -> PENDING_APPROVAL;
            case APPROVED, DONE -> PROCESSING;
            case FAILED -> FAILED;
            case REJECTED, WITHDRAWN, EXPIRED, OVERTAKEN -> NOT_APPROVED;
        };
    }
}
