package org.paifang.platform.ui.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.session.SessionId;

/** What the page gives to a view of somebody who is logged in. Belongs to one view in one page; used on the page's own thread. */
@ProviderType
public interface ViewSession extends PageSession {

    /** Who looks at the page; handed to every service that the view calls. */
    Caller caller();

    /** The caller's session, such as to tell it from others of the same operator. */
    SessionId sessionId();

    /**
     * Does something that matters, such as changing rights or settings of money, once it is known that it is still the
     * caller who sits there: at once if the caller proved it a short while ago, else after a dialog that asks for the
     * password, and for the second factor of whoever has one. Whoever needs a second factor for it and has none is led to where
     * one is set up. Not at all if they give up, or the view is closed meanwhile.
     */
    void confirmed(Runnable then);

    /** As {@link #confirmed}, before the caller's own ways of logging in are changed: nobody is led away. */
    void proved(Runnable then);

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
