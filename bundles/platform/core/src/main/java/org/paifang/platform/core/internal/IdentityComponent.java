package org.paifang.platform.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.core.internal.login.KnownIdentity;

/** Whether it is known well enough who acts. */
@Component(service = Identity.class)
public final class IdentityComponent extends KnownIdentity {

    @Activate
    public IdentityComponent(@Reference SecondFactors factors, @Reference Sessions sessions) {
        super(factors, sessions);
    }
}
