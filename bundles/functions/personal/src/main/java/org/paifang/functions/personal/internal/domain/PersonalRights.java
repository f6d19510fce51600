package org.paifang.functions.personal.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.Setting;

/** The stable names of the function: its item and its permission. */
public final class PersonalRights {

    public static final FunctionId FUNCTION = new FunctionId("personal");
    public static final ItemId MINE = new ItemId("personal.mine");

    /** Look after what is one's own: favourites, picture, password, second factor, sessions. */
    public static final PermissionId USE = new PermissionId("personal.use");

    /** 1: people need a second factor before money moves or rights change; 0: they may have one. */
    public static final Setting SECOND_FACTOR_REQUIRED = new Setting("personal.second-factor-required", 0, 0, 1);

    private PersonalRights() {}
}
