package org.paifang.itests.bad;

import java.util.List;
import org.paifang.itests.bad.needed.Needed;
import org.paifang.platform.api.access.PermissionId;

/** A function that cannot say its permissions without its library. */
public class Needing extends Coupons {

    @Override
    List<PermissionId> permissions() {
        return List.of(new PermissionId(Needed.permission()));
    }
}
