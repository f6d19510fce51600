package org.paifang.functions.api.keys.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;

/** The names under which profiles and operators know this function. */
public final class ApiKeysRights {

    public static final FunctionId FUNCTION = new FunctionId("api-keys");

    public static final ItemId LIST = new ItemId("api-keys.list");

    /** To see which keys there are. */
    public static final PermissionId VIEW = new PermissionId("api-keys.view");

    /** To make keys for what one may do oneself, and to revoke any key of the merchant. */
    public static final PermissionId MANAGE = new PermissionId("api-keys.manage");

    private ApiKeysRights() {}
}
