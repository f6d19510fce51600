package org.paifang.platform.flow.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The addresses of the API while it is not there, at the start or while it is renewed. A page would answer them with 200, and
 * a merchant's system would take that for done.
 */
final class ApiAway {

    private static final String PATH = "/api";
    private static final String PROBLEM = """
            {"type":"/api/problems/api.away","title":"Away","status":503,"detail":"The API is not there at this moment. \
            Nothing was done; send the same request again in a few seconds.","code":"api.away"}""";

    private ApiAway() {}

    static boolean isAsked(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    static void answer(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "1");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
    }
}
