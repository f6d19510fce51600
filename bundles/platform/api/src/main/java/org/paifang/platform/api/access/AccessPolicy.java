package org.paifang.platform.api.access;

import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.OperatorId;

/**
 * The one decision: a thing is open = installed ∧ enabled for the merchant ∧ permitted to the operator. The menu, a
 * typed address, every service, the API, downloads and jobs ask here, each time, and nowhere else.
 *
 * <p>Answers from memory and never blocks; thread-safe. What is asked about and not known is closed.
 */
@ProviderType
public interface AccessPolicy {

    /** May the caller see this item and open its view? */
    Decision decide(Caller caller, ItemId item);

    /**
     * May the caller do this? A permission is closed with its function; and a permission whose every menu item is
     * switched off for the merchant is closed with them. In a preview every permission is closed that does more than let
     * somebody look ({@link PermissionId#looksOnly}).
     */
    Decision decide(Caller caller, PermissionId permission);

    /** As {@link #decide(Caller, PermissionId)}, for services: throws {@link AccessDenied} unless it is allowed. */
    default void require(Caller caller, PermissionId permission) {
        var decision = decide(caller, permission);
        if (decision.verdict() != Verdict.ALLOWED) {
            throw new AccessDenied(caller, permission.value(), decision);
        }
    }

    /**
     * As {@link #decide(Caller, ItemId)}, for services that give what the item's page shows and change nothing: a preview
     * may have it, whatever the permission before the page is called. Throws {@link AccessDenied} unless it is allowed.
     */
    default void require(Caller caller, ItemId item) {
        var decision = decide(caller, item);
        if (decision.verdict() != Verdict.ALLOWED) {
            throw new AccessDenied(caller, item.value(), decision);
        }
    }

    /**
     * For what no permission stands before, such as taking back what one has made: throws {@link AccessDenied} in a preview,
     * where nobody acts.
     */
    static void requirePerson(Caller caller, String asked) {
        if (caller.channel() == Channel.PREVIEW) {
            throw new AccessDenied(caller, asked, new Decision(Verdict.PREVIEW, "preview"));
        }
    }

    /** Every step that led to the decision about an item, in the order in which they were asked. */
    Explanation explain(OperatorId operator, ItemId item);
}
