package org.paifang.functions.personal.internal.domain;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionId;

/** The stable names of the function: its item and its permission. */
public final class PersonalRights {

    public static final FunctionId FUNCTION = new FunctionId("personal");
    public static final ItemId MINE = new ItemId("personal.mine");

    /** Look after what is one's own: favourites, password, sessions. */
    public static final PermissionId USE = new PermissionId("personal.use");

    private PersonalRights() {}
}
