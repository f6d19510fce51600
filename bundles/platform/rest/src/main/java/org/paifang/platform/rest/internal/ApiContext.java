package org.paifang.platform.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.context.ServletContextHelper;

/** The servlet context of the API: no session, no cookie, nothing that a browser may do with an answer. */
@Component(
        service = ServletContextHelper.class,
        property = {"osgi.http.whiteboard.context.name=" + ApiContext.NAME, "osgi.http.whiteboard.context.path=/api"})
public final class ApiContext extends ServletContextHelper {

    static final String NAME = "paifang-api";

    /** For answers; the page about the API has its own. */
    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'";

    @Override
    public boolean handleSecurity(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return true;
    }
}
