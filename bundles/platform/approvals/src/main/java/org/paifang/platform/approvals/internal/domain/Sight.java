package org.paifang.platform.approvals.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.ApprovalFilter;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Operator;

/** What somebody may know of: what they made, and what they may make or check as far as the command concerns them. */
final class Sight {

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

    boolean maySee(Caller caller, Request request) {
        return request.approval().maker().equals(caller.operator())
                || ((isAllowed(caller, request.maker()) || isAllowed(caller, request.checker()))
                        && concerns(caller, request));
    }

    /** While the function is away nobody can say whose branch it is about: it is shown to those who are of none. */
    boolean concerns(Caller caller, Request request) {
        return commands.find(request.approval().kind(), request.approval().merchant())
                .map(command -> command.concerns(caller, request.content()))
                .orElseGet(() -> directory
                        .operator(caller.operator())
                        .flatMap(Operator::branch)
                        .isEmpty());
    }

    boolean isAllowed(Caller caller, PermissionId permission) {
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
