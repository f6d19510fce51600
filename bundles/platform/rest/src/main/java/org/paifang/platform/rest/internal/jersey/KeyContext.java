package org.paifang.platform.rest.internal.jersey;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.rest.internal.http.Exchange;

/** Who calls, as Jakarta RS asks it; rights are asked of the access policy and nowhere else. */
record KeyContext(Exchange exchange) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return () -> exchange.call().caller().operator().toString();
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
        return "Bearer";
    }
}
