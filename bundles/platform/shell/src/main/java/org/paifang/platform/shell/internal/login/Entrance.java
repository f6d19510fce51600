package org.paifang.platform.shell.internal.login;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.shell.internal.page.Page;

/** How somebody who is at the login comes in. */
final class Entrance {

    private final Authentication authentication;
    private final Sessions sessions;
    private final Page page;

    Entrance(Authentication authentication, Sessions sessions, Page page) {
        this.authentication = authentication;
        this.sessions = sessions;
        this.page = page;
    }

    /** With a code of the second factor, which is empty at the first step. */
    Authentication.Outcome logIn(String login, String password, String code) {
        var proof = new Authentication.Proof(password.toCharArray(), code);
        return entered(authentication.logIn(login, proof, Channel.WEB, page.remoteAddress()));
    }

    Authentication.Outcome choose(String login, String code, String wanted) {
        return entered(authentication.setPassword(
                login, code.toCharArray(), wanted.toCharArray(), Channel.WEB, page.remoteAddress(), Optional.empty()));
    }

    private Authentication.Outcome entered(Authentication.Outcome outcome) {
        if (outcome instanceof Authentication.LoggedIn in) {
            enter(in.caller());
        }
        return outcome;
    }

    /** A new id of the web container's session, so that nobody who knew the old one is in as well. */
    private void enter(Caller caller) {
        var device = "";
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            request.getHttpServletRequest().changeSessionId();
            var agent = request.getHeader("User-Agent");
            device = agent == null ? "" : agent;
        }
        page.begin(caller, sessions.begin(caller, page.remoteAddress(), device));
    }
}
