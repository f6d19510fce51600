package org.paifang.doors;

import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;

/** What a service turns somebody away without. */
sealed interface Need {

    /** The permission itself. */
    record Right(PermissionId permission) implements Need {}

    /** That the page may be opened for which the service only reads. */
    record Page(ItemId item) implements Need {}
}
