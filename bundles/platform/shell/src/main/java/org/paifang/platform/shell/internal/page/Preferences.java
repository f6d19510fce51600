package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.paifang.platform.api.text.Languages;

/** What a browser remembers of whoever used it last: no more than language and theme, and that somebody was logged in. */
public record Preferences(Locale language, Theme theme, boolean wasLoggedIn) {

    static final String LANGUAGE = "paifang-language";
    static final String THEME = "paifang-theme";
    static final String LOGGED_IN = "paifang-session";

    /** From the browser's cookies; the language without one is the closest to the browser's own. */
    public static Preferences of(VaadinRequest request) {
        var language = cookie(request, LANGUAGE).map(Locale::forLanguageTag).orElseGet(request::getLocale);
        return new Preferences(
                Languages.closest(language),
                Theme.parse(cookie(request, THEME).orElse("")),
                cookie(request, LOGGED_IN).isPresent());
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
