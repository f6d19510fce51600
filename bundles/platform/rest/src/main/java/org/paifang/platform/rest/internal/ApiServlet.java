package org.paifang.platform.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.paifang.platform.api.audit.Origin;
import org.paifang.platform.rest.internal.http.Body;
import org.paifang.platform.rest.internal.http.Reply;
import org.paifang.platform.rest.internal.http.Request;

/** The one servlet of the API. Does nothing until somebody asks. */
@Component(
        service = Servlet.class,
        scope = ServiceScope.PROTOTYPE,
        property = {
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=" + ApiContext.NAME + ")",
            "osgi.http.whiteboard.servlet.name=api",
            "osgi.http.whiteboard.servlet.pattern=/*"
        })
public final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Door door;

    @Activate
    public ApiServlet(@Reference Door door) {
        this.door = door;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var origin = Origin.from(request.getRemoteAddr());
        try {
            write(door.answer(read(request), Body.of(request.getInputStream())), request, response);
        } finally {
            origin.close();
        }
    }

    private static Request read(HttpServletRequest request) {
        var context = request.getContextPath();
        var address = request.getRequestURI();
        return new Request(
                request.getMethod(),
                address.startsWith(context) ? address.substring(context.length()) : address,
                Objects.requireNonNullElse(request.getQueryString(), ""),
                headers(request));
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    private static void write(Reply reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        if (!reply.mediaType().isEmpty()) {
            response.setContentType(reply.mediaType());
        }
        response.setContentLength(reply.body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(reply.body());
        }
    }
}
