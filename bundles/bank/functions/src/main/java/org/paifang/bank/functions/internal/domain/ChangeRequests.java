package org.paifang.bank.functions.internal.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalRules;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.lifecycle.FunctionEngine.Outcome;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Reason;

/** Changes that wait for other people, where the bank's profile wants it ({@code approval.functions.change}). */
public final class ChangeRequests {

    private final ApprovalRules rules;
    private final Approvals approvals;
    private final Supplier<String> keys;

    /**
     * Over the platform's approvals.
     *
     * @param keys each time another one
     */
    public ChangeRequests(ApprovalRules rules, Approvals approvals, Supplier<String> keys) {
        this.rules = rules;
        this.approvals = approvals;
        this.keys = keys;
    }

    /** How many others must agree. */
    int people(Caller caller) {
        return rules.bands(caller.merchant(), ChangeCommand.KIND).people(Optional.empty());
    }

    /**
     * What waits, by function; as far as the caller may see it. Also what was asked for before the profile let everybody
     * decide alone: it is still to be decided.
     */
    Map<String, Approval> waiting(Caller caller) {
        var filter = new ApprovalFilter(
                Set.of(ApprovalState.WAITING, ApprovalState.APPROVED),
                Optional.of(ChangeCommand.KIND),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return approvals.history(caller, filter, null, Approvals.MAXIMUM_PAGE).stream()
                .collect(Collectors.toMap(Approval::subject, one -> one, (newer, older) -> older));
    }

    /** How one stands now. */
    Optional<Approval> find(Caller caller, ApprovalId id) {
        return approvals.find(caller, id);
    }

    Applied ask(Caller caller, Plan plan) {
        var earlier = waiting(caller).get(plan.change().function().value());
        if (earlier != null) {
            return new Applied.Waiting(earlier, true);
        }
        var content = new ChangeContent(plan.change(), plan.hash()).write();
        if (content.length() > Approvals.LONGEST_CONTENT) {
            return new Applied.NotAsked(Reason.of("request.too-long"));
        }
        var submission = approvals.submit(caller, ChangeCommand.KIND, content, keys.get(), "");
        if (submission instanceof Submission.Refused refused) {
            return new Applied.NotAsked(refused.reason());
        }
        return submission instanceof Submission.Queued queued
                ? new Applied.Waiting(queued.approval(), false)
                : new Applied.AtOnce(new Outcome.Done(plan));
    }
}
