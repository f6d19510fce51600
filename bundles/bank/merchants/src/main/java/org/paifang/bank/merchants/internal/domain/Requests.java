package org.paifang.bank.merchants.internal.domain;

import java.util.Optional;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.identity.Caller;

/** What is done at once, or waits for other people where the bank's profile wants it: {@code approval.merchants.…}. */
final class Requests {

    private final Approvals approvals;

    Requests(Approvals approvals) {
        this.approvals = approvals;
    }

    /**
     * Asks for it; for one merchant nothing else of the kind is asked for while something waits.
     *
     * @param key another one for each thing that somebody asks for; the same one for a second click
     */
    Asked ask(Caller caller, String kind, String subject, Fields content, String key) {
        var earlier = waiting(caller, kind, subject);
        if (earlier.isPresent()) {
            return new Asked.Waiting(earlier.get());
        }
        var submission = approvals.submit(caller, kind, content.write(), key, "");
        if (submission instanceof Submission.Refused refused) {
            return new Asked.Refused(refused.reason());
        }
        if (submission instanceof Submission.Queued queued) {
            return new Asked.Waiting(queued.approval());
        }
        return new Asked.Done(((Submission.Done) submission).reference());
    }

    /** What waits, as far as the caller may see it. */
    Optional<Approval> waiting(Caller caller, String kind, String subject) {
        return approvals.history(caller, ApprovalFilter.waiting(kind, subject), null, 1).stream()
                .findFirst();
    }
}
