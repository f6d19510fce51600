package org.paifang.samples.promotions.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;

/** The stable names of the function: its item and its permissions. */
public final class PromotionsRights {

    public static final FunctionId FUNCTION = new FunctionId("promotions");
    public static final ItemId CAMPAIGNS = new ItemId("promotions.campaigns");

    /** See the campaigns. */
    public static final PermissionId VIEW = new PermissionId("promotions.view");

    /** Plan campaigns and stop them. */
    public static final PermissionId EDIT = new PermissionId("promotions.edit");

    private PromotionsRights() {}
}
