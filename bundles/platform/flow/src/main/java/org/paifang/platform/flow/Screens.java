package org.paifang.platform.flow;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;
import org.slf4j.LoggerFactory;

/**
 * The root of the user interface: what the shell gives Flow to serve. Register one as an OSGi service; of several the
 * one with the highest ranking is served.
 *
 * <p>While none is there, Flow answers every path with a sentence that asks for a moment's patience (status 503 for a
 * new page), and every open page shows it. When one arrives, all open pages load themselves again. HTTP and Vaadin
 * sessions outlive both; so whatever is stored in them must not be of a class of the shell's own.
 *
 * <p>Methods are called by many threads. {@link #screens()} and {@link #errors()} are read once, on arrival.
 */
@ConsumerType
public interface Screens {

    /**
     * The routes. A path may hold parameters as Flow's templates know them; {@code ":path*"} matches whatever nobody
     * else matches, and there all functions' views are shown.
     */
    List<Screen> screens();

    /**
     * What is shown instead of a screen that throws while it is entered. Each class says with the type argument of
     * {@link HasErrorParameter} which exception it is for, and with {@code @ParentLayout} in which layout it stands:
     * one that occurs in {@link #screens()}. For {@code NotFoundException} and {@code Exception} there is a plain
     * fallback when they are not among them.
     */
    default List<Part<? extends HasErrorParameter<?>>> errors() {
        return List.of();
    }

    /**
     * Completes the HTML page that a browser gets first: title, icons, style sheets, {@code lang}, theme. Inline scripts
     * that stand in it then may run, other origins are not allowed: see the bundle's README.
     */
    default void page(IndexHtmlResponse page) {}

    /**
     * A page was opened: its session is locked, nothing is shown yet. The locale of a new session, and of its pages, is
     * the one of English, {@code zh_CN} and {@code zh_TW} that the browser's user understands best.
     */
    default void opened(UI ui) {}

    /** Something thrown in a request of a page, or in {@code ui.access}, which nobody else has caught. */
    default void failed(ErrorEvent event) {
        LoggerFactory.getLogger(Screens.class).error("An open page failed", event.getThrowable());
    }

    /** What the browser says when the session has expired, cookies are off, or an answer could not be understood. */
    default SystemMessages messages(Locale locale) {
        return new CustomizedSystemMessages();
    }
}
