package org.paifang.platform.rest.api;

import java.util.Locale;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;

/**
 * Who calls. A resource's method gets it as a parameter: {@code @Context ApiCall call}.
 *
 * @param caller the operator on whose behalf the key was made, through {@link
 *     org.paifang.platform.api.identity.Channel#API}
 * @param merchant whose operator that is
 * @param language in which sentences are wanted, one of the platform's
 */
public record ApiCall(Caller caller, Merchant merchant, Locale language) {}
