package org.paifang.functions.refund.internal.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Reason;

/** Where people and their systems ask for a refund: it is made at once where nobody else must agree, else it waits. Thread-safe. */
public final class RefundSubmission {

    /** How many that wait are shown. */
    private static final int SHOWN = 50;

    private final AccessPolicy access;
    private final Approvals approvals;
    private final RefundDesk desk;

    public RefundSubmission(AccessPolicy access, Approvals approvals, RefundDesk desk) {
        this.access = access;
        this.approvals = approvals;
        this.desk = desk;
    }

    public sealed interface Outcome permits Made, Waits, NotMade {}

    /** The refund exists. */
    public record Made(Transaction refund, boolean repeated) implements Outcome {}

    /**
     * Other people must agree, or have decided otherwise; nothing is held of the order.
     *
     * @param repeated whether it was asked for before this call: the same number and content again
     */
    public record Waits(Approval approval, boolean repeated) implements Outcome {}

    /** Nothing was done. */
    public record NotMade(Reason reason) implements Outcome {}

    /** Asks for a refund; a number that was refunded under before is answered by the payments. */
    public Outcome submit(Caller caller, RefundRequest request) {
        return submit(caller, RefundContent.of(request));
    }

    /** As {@link #submit(Caller, RefundRequest)}, for callers who may not know what was refunded before. */
    public Outcome submit(Caller caller, RefundContent wanted) {
        access.require(caller, RefundRights.CREATE);
        if (desk.progress(caller, wanted.no()).isPresent()) {
            return byPayments(caller, wanted);
        }
        var content = wanted.write();
        if (content.length() > Approvals.LONGEST_CONTENT) {
            return new NotMade(Reason.of(Refunds.REASON_MISSING));
        }
        var submission = approvals.submit(
                caller, RefundCommand.KIND, content, wanted.no().value(), "");
        if (submission instanceof Submission.Refused refused) {
            // the same request at the same moment may have been faster
            return desk.progress(caller, wanted.no()).isPresent()
                    ? byPayments(caller, wanted)
                    : new NotMade(refused.reason());
        }
        if (submission instanceof Submission.Queued queued && queued.approval().state() != ApprovalState.DONE) {
            return new Waits(queued.approval(), queued.repeated());
        }
        return desk.progress(caller, wanted.no())
                .<Outcome>map(refund -> new Made(refund, submission instanceof Submission.Queued))
                .orElseThrow(() -> new IllegalStateException("the refund " + wanted.no() + " is not there"));
    }

    /** What became of a number, for whoever may see refunds: made, or as far as the caller may see it, waiting. */
    public Optional<Outcome> find(Caller caller, RefundNo no) {
        var refund = desk.one(caller, no);
        if (refund.isPresent()) {
            return refund.map(one -> new Made(one, true));
        }
        var asked = approvals.find(caller, RefundCommand.KIND, no.value());
        // others may have agreed since the first look
        return asked.isPresent() && asked.get().state() == ApprovalState.DONE
                ? desk.one(caller, no).map(one -> new Made(one, true))
                : asked.map(one -> new Waits(one, true));
    }

    /** How far a request is that the caller made. */
    public Optional<Approval> progress(Caller caller, ApprovalId id) {
        access.require(caller, RefundRights.CREATE);
        return approvals.find(caller, id);
    }

    /** What waits to be refunded of an order, newest first; as far as the caller may see it. */
    public List<Approval> waiting(Caller caller, OrderNo order) {
        return approvals.history(caller, ApprovalFilter.waiting(RefundCommand.KIND, order.value()), null, SHOWN);
    }

    /** All refunds that wait, newest first, as far as the caller may see them. */
    public List<Approval> waiting(Caller caller) {
        access.require(caller, RefundRights.VIEW);
        return approvals.history(
                caller,
                new ApprovalFilter(
                        Set.of(ApprovalState.WAITING, ApprovalState.APPROVED),
                        Optional.of(RefundCommand.KIND),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                null,
                SHOWN);
    }

    /** Something was refunded under the number: the payments say whether it is the same. */
    private Outcome byPayments(Caller caller, RefundContent wanted) {
        var outcome = desk.refund(
                caller,
                wanted.order(),
                wanted.no(),
                wanted.amount(),
                wanted.reason(),
                wanted.refundedBefore().orElse(null));
        if (outcome instanceof RefundDesk.NotMade not) {
            return new NotMade(not.reason());
        }
        var made = (RefundDesk.Made) outcome;
        return new Made(made.refund(), made.repeated());
    }
}
