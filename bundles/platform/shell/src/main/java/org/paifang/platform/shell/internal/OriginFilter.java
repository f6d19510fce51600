package org.paifang.platform.shell.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.paifang.platform.api.audit.Origin;

/** Says from where each request of a page comes, for the entries of the audit that it leads to. */
@Component(
        service = Filter.class,
        property = {
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=paifang)",
            "osgi.http.whiteboard.filter.name=origin",
            "osgi.http.whiteboard.filter.pattern=/*",
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true"
        })
public final class OriginFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin = Origin.from(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            origin.close();
        }
    }
}
