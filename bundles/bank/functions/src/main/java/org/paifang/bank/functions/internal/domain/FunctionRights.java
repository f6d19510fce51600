package org.paifang.bank.functions.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;

/** The names under which profiles and operators know this function. */
public final class FunctionRights {

    public static final FunctionId FUNCTION = new FunctionId("functions");

    /** To see what is here and what happened to it. */
    public static final PermissionId VIEW = new PermissionId("functions.view");

    /** To upload, plan, apply, return and remove. */
    public static final PermissionId CHANGE = new PermissionId("functions.change");

    /** To agree to what others want to change. */
    public static final PermissionId APPROVE = new PermissionId("functions.approve");

    public static final ItemId LIST_ITEM = new ItemId("functions.list");

    private FunctionRights() {}
}
