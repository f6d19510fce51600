package org.paifang.platform.approvals.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;

/**
 * What somebody may know of: what they made; what they may make or check in their own merchant; and, of the bank, what
 * merchants have handed to it and they may check. All but the first as far as it concerns them.
 */
final class Sight {

    private static final Decision BANK_DECIDES = new Decision(Verdict.NOT_IN_EDITION, "the bank decides");

    private final AccessPolicy access;
    private final Commands commands;
    private final ApprovalStore store;
    private final Directory directory;

    Sight(AccessPolicy access, Commands commands, ApprovalStore store, Directory directory) {
        this.directory = directory;
        this.access = access;
        this.commands = commands;
        this.store = store;
    }

    /** One that the caller may see. */
    Optional<Request> find(Caller caller, ApprovalId id) {
        return store.find(caller.merchant(), id)
                .or(() -> caller.merchant().equals(MerchantNo.BANK)
                        ? store.findAt(MerchantNo.BANK, id)
                        : Optional.empty())
                .filter(request -> maySee(caller, request));
    }

    boolean maySee(Caller caller, Request request) {
        if (request.approval().maker().equals(caller.operator())) {
            return true;
        }
        var isOwn = request.approval().merchant().equals(caller.merchant());
        return ((isOwn && isAllowed(caller, request.maker()))
                        || checker(caller, request).allowed())
                && isWithin(caller, request);
    }

    /** Whether the caller may decide about it, by house and permission. */
    Decision checker(Caller caller, Request request) {
        return request.desk().equals(caller.merchant()) ? access.decide(caller, request.checker()) : BANK_DECIDES;
    }

    /** Throws unless the caller may decide about it, by house and permission. */
    void requireChecker(Caller caller, Request request) {
        var decision = checker(caller, request);
        if (!decision.allowed()) {
            throw new AccessDenied(caller, request.checker().value(), decision);
        }
    }

    /** Whether it is of a merchant that the caller may know, and concerns the caller. */
    boolean isWithin(Caller caller, Request request) {
        var merchant = request.approval().merchant();
        return (merchant.equals(caller.merchant()) || mayKnow(caller, merchant)) && concerns(caller, request);
    }

    private boolean mayKnow(Caller caller, MerchantNo merchant) {
        return directory
                .operator(caller.operator())
                .filter(operator ->
                        directory.merchant(merchant).filter(operator::mayKnow).isPresent())
                .isPresent();
    }

    /** While the function is away nobody can say whose branch it is about: it is shown to those who are of none. */
    private boolean concerns(Caller caller, Request request) {
        return commands.find(request.approval().kind(), request.approval().merchant())
                .map(command -> command.concerns(caller, request.content()))
                .orElseGet(() -> directory
                        .operator(caller.operator())
                        .flatMap(Operator::branch)
                        .isEmpty());
    }

    private boolean isAllowed(Caller caller, PermissionId permission) {
        return access.decide(caller, permission).allowed();
    }

    /** The kinds that the caller may check. */
    Set<String> checked(Caller caller) {
        return kinds(caller, command -> isAllowed(caller, command.checker()));
    }

    /** A page of what the caller may see, newest first, however much lies between that they may not. */
    List<Request> page(Caller caller, ApprovalFilter filter, @Nullable ApprovalId after, int limit) {
        var kinds =
                kinds(caller, command -> isAllowed(caller, command.maker()) || isAllowed(caller, command.checker()));
        var seen = new ArrayList<Request>();
        var last = after;
        while (true) {
            var rows = store.page(caller.merchant(), kinds, caller.operator(), filter, last, limit);
            rows.stream()
                    .filter(request -> maySee(caller, request))
                    .limit(limit - seen.size())
                    .forEach(seen::add);
            if (rows.size() < limit || seen.size() == limit) {
                return seen;
            }
            last = rows.get(rows.size() - 1).approval().id();
        }
    }

    private Set<String> kinds(Caller caller, Predicate<ApprovableCommand> wanted) {
        return commands.all(caller.merchant()).stream()
                .filter(wanted)
                .map(ApprovableCommand::kind)
                .collect(Collectors.toSet());
    }
}
