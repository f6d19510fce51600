package org.paifang.functions.services.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.Setting;

/** The names under which profiles and operators know this function. */
public final class ServiceRights {

    public static final FunctionId FUNCTION = new FunctionId("services");

    /** To see what is agreed with the bank. */
    public static final PermissionId VIEW = new PermissionId("services.view");

    /** To see what can be applied for, to apply, to take an application back. */
    public static final PermissionId APPLY = new PermissionId("services.apply");

    /** To read the merchant's own log. */
    public static final PermissionId LOG = new PermissionId("services.log");

    /** To answer applications; the bank's people alone. */
    public static final PermissionId DECIDE = new PermissionId("services.decide");

    public static final ItemId CONTRACT_ITEM = new ItemId("services.contract");

    public static final ItemId APPLY_ITEM = new ItemId("services.apply");

    public static final ItemId LOG_ITEM = new ItemId("services.log");

    /** How long the bank has for an answer. */
    public static final Setting ANSWER_HOURS = new Setting("services.answer-hours", 720, 24, 2_160);

    private ServiceRights() {}
}
