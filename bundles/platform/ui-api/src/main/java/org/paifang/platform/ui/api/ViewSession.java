package org.paifang.platform.ui.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;

/** What the page gives to a view of somebody who is logged in. Belongs to one view in one page; used on the page's own thread. */
@ProviderType
public interface ViewSession extends PageSession {

    /** Who looks at the page; handed to every service that the view calls. */
    Caller caller();

    /** The merchant of the caller, in whose zone times are written. */
    Merchant merchant();

    /**
     * The address of another item, if the caller may open it now. Items of other functions are named by their id, so
     * that no function needs another one.
     *
     * @param segments what follows the item's path, undecoded
     */
    Optional<String> linkTo(ItemId item, String... segments);

    /** Opens an item, as if the caller had clicked a link to it. */
    void navigate(ItemId item, String... segments);
}
