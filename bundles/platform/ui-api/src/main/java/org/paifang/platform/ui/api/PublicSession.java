package org.paifang.platform.ui.api;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a page gives to a view that everybody may open. There is no caller: what such a view asks services for must be
 * everybody's, or opened by a secret that the visitor brings. Times are written in the bank's zone.
 */
@ProviderType
public interface PublicSession extends PageSession {

    /**
     * Counts one more attempt at something that must not be tried too often, by the address from which the visitor comes
     * (IPv6: its /64 network).
     *
     * @param what of the function's own, such as {@code apply}
     * @param most how many there may be in a row
     * @param within in which time as many are given back
     * @return how long to wait, if there are none left
     */
    Optional<Duration> attempt(String what, int most, Duration within);

    /**
     * The address of a public view, if it is here now.
     *
     * @param segments what follows the path, undecoded
     */
    Optional<String> linkTo(String path, String... segments);
}
