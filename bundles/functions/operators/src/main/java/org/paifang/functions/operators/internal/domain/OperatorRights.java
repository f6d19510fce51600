package org.paifang.functions.operators.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;

/** The names under which profiles and operators know this function. */
public final class OperatorRights {

    /** To see the house's people, their rights, and where they are logged in. */
    public static final PermissionId VIEW = new PermissionId("operators.view");

    /** To enter people, and to change their roles and rights. */
    public static final PermissionId CHANGE = new PermissionId("operators.change");

    /** To lock and unlock, to give one-time codes, to end sessions. */
    public static final PermissionId LOCK = new PermissionId("operators.lock");

    /** To change counters and terminals, and who works at them. */
    public static final PermissionId COUNTERS = new PermissionId("operators.counters");

    /** To agree to what somebody else wants to change of people and roles. */
    public static final PermissionId APPROVE = new PermissionId("operators.approve");

    public static final ItemId LIST_ITEM = new ItemId("operators.list");

    public static final ItemId ROLES_ITEM = new ItemId("operators.roles");

    public static final ItemId COUNTERS_ITEM = new ItemId("operators.counters");

    private OperatorRights() {}
}
