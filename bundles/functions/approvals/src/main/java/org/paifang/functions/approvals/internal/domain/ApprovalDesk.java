package org.paifang.functions.approvals.internal.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Approvals.Decision;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;

/** Where approvals are looked at and decided. Every method asks the policy first. Thread-safe. */
public final class ApprovalDesk {

    /** How many are shown before somebody asks for more. */
    public static final int PAGE = 50;

    private final AccessPolicy access;
    private final Approvals approvals;
    private final FunctionRegistry functions;
    private final Directory directory;

    public ApprovalDesk(AccessPolicy access, Approvals approvals, FunctionRegistry functions, Directory directory) {
        this.access = access;
        this.approvals = approvals;
        this.functions = functions;
        this.directory = directory;
    }

    /**
     * One approval as somebody looks at it.
     *
     * @param obstacle why the caller may not decide; empty if the caller may
     * @param own whether the caller asked for it
     */
    public record Opened(Approval approval, Optional<Reason> obstacle, boolean own) {

        public boolean isWaiting() {
            return approval.state() == ApprovalState.WAITING;
        }
    }

    /** What waits for the caller, soonest to expire first. */
    public List<Approval> inbox(Caller caller) {
        access.require(caller, ApprovalRights.VIEW);
        return approvals.inbox(caller, Approvals.MAXIMUM_PAGE);
    }

    /** How many wait for the caller, at most {@code limit}. */
    public int count(Caller caller, int limit) {
        return access.decide(caller, ApprovalRights.VIEW).allowed() ? approvals.waiting(caller, limit) : 0;
    }

    /** What the caller asked for, newest first. */
    public List<Approval> mine(Caller caller, @Nullable ApprovalId after) {
        return history(
                caller,
                new ApprovalFilter(
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(caller.operator()),
                        Optional.empty(),
                        Optional.empty()),
                after);
    }

    /** Everything that the caller may see, newest first. */
    public List<Approval> history(Caller caller, ApprovalFilter filter, @Nullable ApprovalId after) {
        access.require(caller, ApprovalRights.VIEW);
        return approvals.history(caller, filter, after, PAGE);
    }

    public Optional<Opened> find(Caller caller, ApprovalId id) {
        access.require(caller, ApprovalRights.VIEW);
        return approvals.find(caller, id).map(found -> opened(caller, found));
    }

    /** Agrees to what was read. */
    public Decision approve(Caller caller, Approval read, String comment) {
        access.require(caller, ApprovalRights.VIEW);
        return approvals.approve(caller, read.id(), read.fingerprint(), comment);
    }

    public Decision reject(Caller caller, ApprovalId id, String comment) {
        access.require(caller, ApprovalRights.VIEW);
        return approvals.reject(caller, id, comment);
    }

    public Decision withdraw(Caller caller, ApprovalId id, String comment) {
        access.require(caller, ApprovalRights.VIEW);
        return approvals.withdraw(caller, id, comment);
    }

    public Decision comment(Caller caller, ApprovalId id, String comment) {
        access.require(caller, ApprovalRights.VIEW);
        return approvals.comment(caller, id, comment);
    }

    /** The sentences of the function that a command is of; empty while it is away. */
    public Optional<Messages> messages(Caller caller, Approval approval) {
        return functions.find(approval.function(), caller.merchant()).map(function -> function.messages());
    }

    /** Where the function shows what was made. */
    public Optional<ItemId> result(Caller caller, Approval approval) {
        return approvals.result(caller, approval);
    }

    /** What a function is called for the merchant of an approval; its id while it is away. */
    public String title(Approval approval, FunctionId function, Locale language) {
        return functions
                .find(function, approval.merchant())
                .map(found -> found.title(language))
                .orElseGet(function::value);
    }

    /** The name of a merchant. */
    public String name(MerchantNo merchant) {
        return directory.merchant(merchant).map(Merchant::name).orElseGet(merchant::value);
    }

    /** The name of an operator, and its number. */
    public String name(OperatorId operator) {
        return directory
                .operator(operator)
                .map(Operator::name)
                .filter(name -> !name.isBlank())
                .map(name -> name + " (" + operator + ")")
                .orElseGet(operator::toString);
    }

    private Opened opened(Caller caller, Approval approval) {
        var obstacle = approval.state() == ApprovalState.WAITING
                ? approvals.obstacle(caller, approval)
                : Optional.of(Reason.of(Approvals.NOT_WAITING));
        return new Opened(approval, obstacle, approval.maker().equals(caller.operator()));
    }
}
