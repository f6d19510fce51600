package org.paifang.platform.api.identity;

import java.util.Set;
import org.paifang.platform.api.access.PermissionId;

/**
 * An operator and what was granted to it.
 *
 * @param name shown in the operator's own pages and in histories
 * @param permissions what was granted, of functions that may or may not be installed now
 */
public record Operator(OperatorId id, String name, boolean locked, Set<PermissionId> permissions) {

    public Operator {
        permissions = Set.copyOf(permissions);
    }
}
