package org.paifang.itests.bad;

import java.util.List;
import java.util.Set;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;

/** A function without views, and nothing wrong with it. */
public class Coupons implements PlatformFunction {

    @Override
    public FunctionDescriptor descriptor() {
        return new FunctionDescriptor(
                new FunctionId("coupons"), Set.of(Edition.values()), List.of(), permissions(), List.of());
    }

    List<PermissionId> permissions() {
        return List.of(new PermissionId("coupons.view"));
    }

    @Override
    public Messages messages() {
        return Messages.beside(Coupons.class);
    }
}
