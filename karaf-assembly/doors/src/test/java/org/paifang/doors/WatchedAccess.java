package org.paifang.doors;

import java.util.ArrayList;
import java.util.List;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.Explanation;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;

/** The platform's policy, and what it was asked for. */
final class WatchedAccess implements AccessPolicy {

    private final AccessPolicy policy;
    private final List<Need> required = new ArrayList<>();
    private final List<PermissionId> asked = new ArrayList<>();

    WatchedAccess(AccessPolicy policy) {
        this.policy = policy;
    }

    /** Without which somebody was turned away since the last time, in order. */
    List<Need> required() {
        var all = List.copyOf(required);
        required.clear();
        return all;
    }

    /** Which somebody only wanted to know about since the last time. */
    List<PermissionId> asked() {
        var all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    @Override
    public Decision decide(Caller caller, ItemId item) {
        return policy.decide(caller, item);
    }

    @Override
    public Decision decide(Caller caller, PermissionId permission) {
        asked.add(permission);
        return policy.decide(caller, permission);
    }

    @Override
    public void require(Caller caller, PermissionId permission) {
        required.add(new Need.Right(permission));
        policy.require(caller, permission);
    }

    @Override
    public void require(Caller caller, ItemId item) {
        required.add(new Need.Page(item));
        policy.require(caller, item);
    }

    @Override
    public Explanation explain(OperatorId operator, ItemId item) {
        return policy.explain(operator, item);
    }
}
