package org.paifang.itests.bad;

import java.util.List;
import java.util.Set;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** Declares a menu item that belongs to another function. */
public final class Duplicate implements PlatformFunction {

    private static final PermissionId PERMISSION = new PermissionId("query.view");

    @Override
    public FunctionDescriptor descriptor() {
        var item = new MenuItem(new ItemId("query.transactions"), "again", "search", "transactions", 1, PERMISSION);
        return new FunctionDescriptor(
                new FunctionId("query"), Set.of(Edition.values()), List.of(item), List.of(PERMISSION), List.of());
    }

    @Override
    public Messages messages() {
        return Messages.beside(Duplicate.class);
    }
}
