package org.paifang.itests.bad;

import java.util.List;
import org.paifang.platform.api.access.PermissionId;

/** Has a permission that its manifest does not declare. */
public final class Greedy extends Coupons {

    @Override
    List<PermissionId> permissions() {
        return List.of(new PermissionId("coupons.view"), new PermissionId("coupons.secret"));
    }
}
