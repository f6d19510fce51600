package org.paifang.bank.profiles.internal.domain;

import java.util.Set;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;

/** The names under which profiles and operators know this function. */
public final class ProfileRights {

    public static final FunctionId FUNCTION = new FunctionId("profiles");

    /** To see layers, their history, and why somebody sees what. */
    public static final PermissionId VIEW = new PermissionId("profiles.view");

    /** To draft, to ask for publishing, and to look at previews. */
    public static final PermissionId EDIT = new PermissionId("profiles.edit");

    /** To agree to what others want to publish. */
    public static final PermissionId APPROVE = new PermissionId("profiles.approve");

    public static final ItemId DESIGN_ITEM = new ItemId("profiles.design");

    public static final ItemId EXPLAIN_ITEM = new ItemId("profiles.explain");

    /** Without these nobody of the bank could put right what was published. */
    static final Set<FunctionId> KEEP_OPEN = Set.of(FUNCTION, new FunctionId("functions"), new FunctionId("approvals"));

    private ProfileRights() {}
}
