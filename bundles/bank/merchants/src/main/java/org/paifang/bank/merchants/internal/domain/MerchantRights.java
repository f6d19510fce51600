package org.paifang.bank.merchants.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;

/** The stable names of the function: its items and its permissions. */
public final class MerchantRights {

    public static final FunctionId FUNCTION = new FunctionId("merchants");
    public static final ItemId LIST_ITEM = new ItemId("merchants.list");
    public static final ItemId APPLICATIONS_ITEM = new ItemId("merchants.applications");

    /** See merchants and their contracts. */
    public static final PermissionId VIEW = new PermissionId("merchants.view");

    /** Create and change them. */
    public static final PermissionId EDIT = new PermissionId("merchants.edit");

    /** Suspend, resume and close them. */
    public static final PermissionId STATE = new PermissionId("merchants.state");

    /** Change what is agreed with them. */
    public static final PermissionId CONTRACT = new PermissionId("merchants.contract");

    /** Read applications, accept and reject them. */
    public static final PermissionId REVIEW = new PermissionId("merchants.review");

    /** Give out the code with which a merchant's first operator logs in. */
    public static final PermissionId ACTIVATE = new PermissionId("merchants.activate");

    /** Take the list along as a file. */
    public static final PermissionId EXPORT = new PermissionId("merchants.export");

    /** Agree to what others of the bank want to do with a merchant. */
    public static final PermissionId APPROVE = new PermissionId("merchants.approve");

    private MerchantRights() {}
}
