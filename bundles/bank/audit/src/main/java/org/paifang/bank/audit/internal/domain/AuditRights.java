package org.paifang.bank.audit.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;

/** The ids of the function; they stay for ever. */
public final class AuditRights {

    public static final FunctionId FUNCTION = new FunctionId("audit");
    public static final ItemId LOG = new ItemId("audit.log");
    public static final PermissionId VIEW = new PermissionId("audit.view");
    public static final PermissionId EXPORT = new PermissionId("audit.export");

    private AuditRights() {}
}
