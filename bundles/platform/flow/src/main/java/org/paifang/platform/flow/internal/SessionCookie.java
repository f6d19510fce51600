package org.paifang.platform.flow.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes the cookie of a new session, for which Felix HTTP has no setting: it is not sent with requests that other
 * sites start, not to scripts, and not in the clear once the connection is secure.
 */
final class SessionCookie extends HttpServletRequestWrapper {

    private static final String HEADER = "Set-Cookie";

    private final HttpServletResponse response;

    SessionCookie(HttpServletRequest request, HttpServletResponse response) {
        super(request);
        this.response = response;
    }

    @Override
    public HttpSession getSession() {
        var session = super.getSession();
        completeIfNew(session);
        return session;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        var session = super.getSession(create);
        if (session != null) {
            completeIfNew(session);
        }
        return session;
    }

    @Override
    public String changeSessionId() {
        var id = super.changeSessionId();
        complete();
        return id;
    }

    private void completeIfNew(HttpSession session) {
        if (session.isNew()) {
            complete();
        }
    }

    private void complete() {
        var cookies = List.copyOf(response.getHeaders(HEADER));
        for (int i = 0; i < cookies.size(); i++) {
            var completed = complete(cookies.get(i), isSecure());
            if (i == 0) {
                response.setHeader(HEADER, completed);
            } else {
                response.addHeader(HEADER, completed);
            }
        }
    }

    static String complete(String cookie, boolean secure) {
        var completed = cookie;
        if (!completed.contains("; HttpOnly")) {
            completed += "; HttpOnly";
        }
        if (!completed.contains("; SameSite=")) {
            completed += "; SameSite=Lax";
        }
        if (secure && !completed.contains("; Secure")) {
            completed += "; Secure";
        }
        return completed;
    }
}
