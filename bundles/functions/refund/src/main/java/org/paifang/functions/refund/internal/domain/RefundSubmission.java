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
    private final HistoricalDesk historical;

    public RefundSubmission(AccessPolicy access, Approvals approvals, RefundDesk desk, HistoricalDesk historical) {
        this.access = access;
        this.approvals = approvals;
        this.desk = desk;
        this.historical = historical;
    }

    public sealed interface Outcome permits Made, Accepted, Waits, NotMade {}

    /** The refund exists. */
    public record Made(Transaction refund, boolean repeated) implements Outcome {}

    /**
     * The order is in the archive: a job makes the refund, or it was refused when its turn came.
     *
     * @param repeated whether it was asked for before this call: the same number and content again
     */
    public record Accepted(HistoricalDesk.Progress progress, boolean repeated) implements Outcome {}

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
        var asked = historical.find(caller, wanted.no());
        if (asked.isPresent()) {
            return again(caller, asked.get(), wanted);
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
        return made(caller, wanted.no(), submission instanceof Submission.Queued)
                .orElseThrow(() -> new IllegalStateException("the refund " + wanted.no() + " is not there"));
    }

    /** What became of a number that was asked for: the refund, or the job that makes it. */
    private Optional<Outcome> made(Caller caller, RefundNo no, boolean repeated) {
        // the refund comes before the end of its request
        var asked = historical.find(caller, no);
        var refund = desk.progress(caller, no).<Outcome>map(one -> new Made(one, repeated));
        return refund.isPresent() ? refund : asked.map(request -> new Accepted(historical.progress(request), repeated));
    }

    private Outcome again(Caller caller, HistoricalRefund asked, RefundContent wanted) {
        return asked.isFor(wanted)
                ? made(caller, wanted.no(), true).orElseThrow()
                : new NotMade(Reason.of(Refunds.NUMBER_USED, wanted.no().value()));
    }

    /** What became of a number, for whoever may see refunds: made, or as far as the caller may see it, waiting. */
    public Optional<Outcome> find(Caller caller, RefundNo no) {
        var refund = desk.one(caller, no);
        if (refund.isPresent()) {
            return refund.map(one -> new Made(one, true));
        }
        var accepted = historical.find(caller, no);
        if (accepted.isPresent()) {
            return made(caller, no, true);
        }
        var asked = approvals.find(caller, RefundCommand.KIND, no.value());
        // others may have agreed since the first look
        return asked.isPresent() && asked.get().state() == ApprovalState.DONE
                ? desk.one(caller, no).map(one -> new Made(one, true))
                : asked.map(one -> new Waits(one, true));
    }

    /** How far a refund is that was accepted, for whoever may refund. */
    public Optional<Outcome> follow(Caller caller, RefundNo no) {
        access.require(caller, RefundRights.CREATE);
        return made(caller, no, false);
    }

    /** How far a request is that the caller made. */
    public Optional<Approval> progress(Caller caller, ApprovalId id) {
        access.require(caller, RefundRights.CREATE);
        return approvals.find(caller, id);
    }

    /** Refunds of archived orders that are under way, or were refused lately, newest first. */
    public List<HistoricalDesk.Progress> unfinished(Caller caller) {
        return historical.unfinished(caller);
    }

    /** As {@link #unfinished(Caller)}, of one order. */
    public List<HistoricalDesk.Progress> unfinished(Caller caller, OrderNo order) {
        return historical.unfinishedOf(caller, order);
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
