package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import org.paifang.platform.api.access.AccessDenied;
import org.slf4j.LoggerFactory;

/**
 * A link to a file that is made when somebody asks for it, on the thread of that request. Its address belongs to the page and
 * ends with it. The rights are those of that moment: its maker asks the service, as the view that shows the link does.
 *
 * <p>A file is always kept and never shown in the page, is in no cache, and ends where it should or not at all: a part never
 * passes for the whole.
 */
public final class FileLink extends Anchor {

    private static final long serialVersionUID = 1L;

    private final transient Maker maker;

    /** Says the file's name and type and writes it, or answers with an error of its own. */
    @FunctionalInterface
    public interface Maker {

        /**
         * Throws {@link AccessDenied} if whoever opened the page may not have it, any longer, which is answered with 403 and
         * the verdict's code. An {@link IOException} is taken for a browser that went away; anything else is told in the
         * log and answered with 500.
         */
        void make(DownloadEvent file) throws IOException;
    }

    public FileLink(Maker maker, Component... shown) {
        super("", shown);
        this.maker = maker;
        getElement().setAttribute("download", true);
        // the address belongs to a page, so there is none before
        addAttachListener(attached -> setHref(this::answer));
    }

    /** With a picture and words that follow the page's language. */
    public static FileLink of(Texts texts, VaadinIcon picture, String key, Maker maker) {
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var words = new Span();
        texts.bind(words::setText, key);
        return new FileLink(maker, icon, words);
    }

    /** What a request for the link's address is answered. */
    public void answer(DownloadEvent file) throws IOException {
        var response = file.getResponse();
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        try {
            maker.make(file);
        } catch (AccessDenied denied) {
            var why = denied.verdict().code();
            end(file, HttpStatusCode.FORBIDDEN, why, denied);
        } catch (IOException gone) {
            // the browser went away, or somebody stopped it: neither is anything to act upon
            BrokenOff.end(response, gone);
        } catch (RuntimeException broken) {
            LoggerFactory.getLogger(FileLink.class).error("A file could not be made", broken);
            end(file, HttpStatusCode.INTERNAL_SERVER_ERROR, "The file could not be made. Try again later.", broken);
        }
    }

    private static void end(DownloadEvent file, HttpStatusCode status, String why, RuntimeException cause)
            throws IOException {
        if (file.getResponse() instanceof VaadinServletResponse http && http.isCommitted()) {
            BrokenOff.end(http, cause);
        } else {
            file.getResponse().sendError(status.getCode(), why);
        }
    }
}
