package org.paifang.platform.flow.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A long poll, which Flow asks for its parameters when it has ended, and Jetty has taken the request back by then. */
final class PushRequest extends HttpServletRequestWrapper {

    private final String method;
    private final Map<String, String[]> parameters;

    private PushRequest(HttpServletRequest request) {
        super(request);
        method = request.getMethod();
        parameters = Map.copyOf(request.getParameterMap());
    }

    static HttpServletRequest of(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("v-r=push") ? new PushRequest(request) : request;
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
