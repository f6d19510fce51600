package org.paifang.platform.api.session;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Reason;

/**
 * Whether it is known well enough who acts. Services ask it where money moves or rights change, after {@link
 * org.paifang.platform.api.access.AccessPolicy} has let the caller; for people at a page alone, since a key of the API and
 * the console prove who they are otherwise. Thread-safe.
 */
@ProviderType
public interface Identity {

    /** The merchant's people need a second factor for this, and the caller has none. */
    String SECOND_FACTOR = "identity.second-factor";

    /** The caller has not proved lately who they are. */
    String AGAIN = "identity.again";

    /** What stands against moving money: {@link #SECOND_FACTOR}. Each reason has a sentence of the platform. */
    Optional<Reason> beforeMoney(Caller caller);

    /**
     * What stands against changing rights or settings of money: {@link #SECOND_FACTOR}, or {@link #AGAIN} if in no session of
     * the caller it was proved lately ({@link Sessions#isFresh}). The page asks for the proof before it asks the service.
     */
    Optional<Reason> beforeRights(Caller caller);

    /** What stands against changing how one logs in oneself: {@link #AGAIN}, likewise. */
    Optional<Reason> beforeOwn(Caller caller);
}
