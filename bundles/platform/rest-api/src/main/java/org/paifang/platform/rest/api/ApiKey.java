package org.paifang.platform.rest.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.OperatorId;

/**
 * A key of a merchant's own system, without the key itself. It acts for the operator who made it, and never for more than
 * that operator may do at the moment: who is locked, or loses a right, takes it from the key too.
 *
 * @param id of the key, unique on the platform
 * @param maker for whom it acts
 * @param hint how the key begins, to recognise it
 * @param permissions what of the maker's rights it has; empty for all of them, those that come later too
 * @param lastUsedAt within a minute
 */
public record ApiKey(
        long id,
        OperatorId maker,
        String name,
        String hint,
        Set<PermissionId> permissions,
        Instant madeAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    public ApiKey {
        permissions = Set.copyOf(permissions);
    }

    /** Whether the key has the permission, as far as the key goes; its maker needs it too. */
    public boolean covers(PermissionId permission) {
        return permissions.isEmpty() || permissions.contains(permission);
    }
}
