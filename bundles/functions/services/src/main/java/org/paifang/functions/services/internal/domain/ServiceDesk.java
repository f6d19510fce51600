package org.paifang.functions.services.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Approvals.Decision;
import org.paifang.platform.api.approval.Approvals.Submission;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Reason;

/** The services that a merchant has, may apply for, and has applied for. Every method asks the policy first. Thread-safe. */
public final class ServiceDesk {

    /** One application for it waits already. */
    public static final String WAITS = "apply.waits";

    private static final Set<ApprovalState> UNDER_WAY = Set.of(ApprovalState.WAITING, ApprovalState.APPROVED);

    private final AccessPolicy access;
    private final Offers offers;
    private final Approvals approvals;

    public ServiceDesk(AccessPolicy access, Offers offers, Approvals approvals) {
        this.access = access;
        this.offers = offers;
        this.approvals = approvals;
    }

    /** What became of an application. */
    public sealed interface Outcome {

        /** It waits for the bank. */
        record Applied(Approval application) implements Outcome {}

        /** Nothing was sent. */
        record Refused(Reason reason) implements Outcome {}
    }

    /**
     * What is offered or was applied for: also what the merchant has because it applied, and what went away while an
     * application waits; ordered by id.
     */
    public List<Offer> offers(Caller caller) {
        access.require(caller, ServiceRights.APPLY_ITEM);
        var catalogue = offers.catalogue(caller.merchant());
        var waiting = new LinkedHashSet<FunctionId>();
        approvals
                .history(caller, filter(UNDER_WAY, Optional.empty()), null, Approvals.MAXIMUM_PAGE)
                .forEach(approval -> waiting.add(new FunctionId(approval.subject())));
        var ids = new TreeSet<>(Comparator.comparing(FunctionId::value));
        ids.addAll(waiting);
        ids.addAll(catalogue.offered());
        var found = new ArrayList<Offer>();
        for (var id : ids) {
            var installed = offers.installed(caller.merchant(), id);
            var standing = catalogue.standing(id);
            if (waiting.contains(id) || (installed.isPresent() && standing != Standing.OFF)) {
                found.add(new Offer(id, installed, standing, newest(caller, id)));
            }
        }
        return found;
    }

    /**
     * Applies for a function.
     *
     * @param comment words to the bank, at most {@link Approvals#LONGEST_COMMENT} characters
     */
    public Outcome apply(Caller caller, FunctionId function, String comment) {
        access.require(caller, ServiceRights.APPLY);
        var before = newest(caller, function);
        if (before.filter(one -> !one.state().isFinal()).isPresent()) {
            return new Outcome.Refused(Reason.of(WAITS, function));
        }
        // of two who apply at the same moment both come after the same one, so both have one key
        var key = function + " after " + before.map(one -> one.id().toString()).orElse("nothing");
        var submission = approvals.submit(caller, ApplyCommand.KIND, function.value(), key, comment.strip());
        if (submission instanceof Submission.Queued queued) {
            return queued.repeated()
                    ? new Outcome.Refused(Reason.of(WAITS, function))
                    : new Outcome.Applied(queued.approval());
        }
        if (submission instanceof Submission.Refused refused) {
            return new Outcome.Refused(refused.reason());
        }
        throw new IllegalStateException("an application was carried out without the bank: " + submission);
    }

    /** Takes back an application of the caller that the bank has not answered. */
    public Decision withdraw(Caller caller, ApprovalId application) {
        access.require(caller, ServiceRights.APPLY);
        return approvals.withdraw(caller, application, "");
    }

    private Optional<Approval> newest(Caller caller, FunctionId function) {
        return approvals.history(caller, filter(Set.of(), Optional.of(function.value())), null, 1).stream()
                .findFirst()
                .flatMap(found -> approvals.find(caller, found.id()));
    }

    private static ApprovalFilter filter(Set<ApprovalState> states, Optional<String> subject) {
        return new ApprovalFilter(
                states, Optional.of(ApplyCommand.KIND), subject, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
