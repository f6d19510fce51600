package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Predicate;
import org.jsoup.nodes.DataNode;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.shell.internal.domain.Address;
import org.paifang.platform.shell.internal.domain.Destination;

/** The HTML that a browser gets first: already in the right language, colours and theme, so that nothing flickers. */
public final class FirstPage {

    private static final String PUBLIC = "/public/";
    private static final String STYLES = "/shell/paifang.css";

    /** Dark or bright before the first paint, and again when the device changes its mind. */
    private static final String THEME = """
            window.paifangTheme = function (wanted) {
              var dark = wanted === 'dark' || (wanted === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
              var root = document.documentElement;
              if (dark) { root.setAttribute('theme', 'dark'); } else { root.removeAttribute('theme'); }
              root.style.colorScheme = dark ? 'dark' : 'light';
              window.paifangThemeWanted = wanted;
            };
            matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
              window.paifangTheme(window.paifangThemeWanted);
            });
            window.paifangTheme('%s');
            """;

    /** What the page tells the layout at most every 20 seconds, while somebody does something in it. */
    static final String ACTIVE = "paifang-active";

    /** Polling and pushing are nobody's doing: that somebody is there is seen by hand and keyboard alone. */
    private static final String ACTIVITY = """
            (function () {
              var told = 0;
              function act() {
                var shell = document.querySelector('.pf-shell');
                if (shell && Date.now() - told > 20000) {
                  told = Date.now();
                  shell.dispatchEvent(new CustomEvent('%s'));
                }
              }
              ['pointerdown', 'keydown', 'wheel', 'touchstart'].forEach(function (name) {
                addEventListener(name, act, { capture: true, passive: true });
              });
            })();
            """;

    private final House house;
    private final Predicate<String> isPublic;

    /**
     * For the shell's pages.
     *
     * @param isPublic whether something stands at a path below {@code /public/}
     */
    public FirstPage(House house, Predicate<String> isPublic) {
        this.house = house;
        this.isPublic = isPublic;
    }

    public void complete(IndexHtmlResponse response) {
        var preferences = Preferences.of(response.getVaadinRequest());
        var names = house.brand().in(preferences.language());
        var document = response.getDocument();
        document.getElementsByTag("html").attr("lang", preferences.language().toLanguageTag());
        document.title(names.product());
        var head = document.head();
        head.prependElement("script")
                .appendChild(new DataNode(THEME.formatted(preferences.theme().cookieValue())));
        head.appendElement("script").appendChild(new DataNode(ACTIVITY.formatted(ACTIVE)));
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", favicon());
        head.appendElement("style").appendChild(new DataNode(house.brand().css()));
        head.appendElement("link").attr("rel", "stylesheet").attr("href", STYLES);
        document.body()
                .appendElement("noscript")
                .appendText(ShellTexts.messages().text(preferences.language(), "noscript"));
        // no page of a bank's platform is for search engines, the public ones neither
        response.getVaadinResponse().setHeader("X-Robots-Tag", "noindex, nofollow");
        if (leadsNowhere(response)) {
            response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Of what is not public it is said to those alone who are logged in: what is installed is nobody else's business. */
    private boolean leadsNowhere(IndexHtmlResponse response) {
        var session = VaadinSession.getCurrent();
        var caller = session == null ? null : session.getAttribute(Caller.class);
        var path = response.getVaadinRequest().getPathInfo();
        if (path != null && path.startsWith(PUBLIC)) {
            return !isPublic.test(Address.parse(path.substring(PUBLIC.length())).path());
        }
        if (caller == null
                || path == null
                || path.equals("/")
                || path.equals("/login")
                || path.startsWith("/preview/")) {
            return false;
        }
        return house.destinations().of(caller, Address.parse(path)) instanceof Destination.Unknown;
    }

    private String favicon() {
        var bytes = house.brand().favicon().getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
