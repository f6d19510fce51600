package org.paifang.functions.approvals.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;

/** The names under which profiles and operators know this function. */
public final class ApprovalRights {

    public static final FunctionId FUNCTION = new FunctionId("approvals");

    /** To see what waits and what was decided; what somebody may decide is the permission of each command. */
    public static final PermissionId VIEW = new PermissionId("approvals.view");

    public static final ItemId INBOX = new ItemId("approvals.inbox");

    private ApprovalRights() {}
}
