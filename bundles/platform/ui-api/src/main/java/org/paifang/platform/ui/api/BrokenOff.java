package org.paifang.platform.ui.api;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The end of a response whose head is sent already and whose rest will not come: the connection breaks, so that no
 * browser takes the part for the whole.
 *
 * <p>The servlet API has no word for it. Jetty's is {@code sendError(-1)} on its own response, below all wrappers; a
 * response that does not know it refuses an error after the head, and that exception breaks the connection too.
 */
final class BrokenOff {

    private static final int ABORT = -1;

    private BrokenOff() {}

    static <E extends Exception> void end(VaadinResponse response, E cause) throws IOException, E {
        if (!(response instanceof VaadinServletResponse wrapped)) {
            throw cause;
        }
        ServletResponse innermost = wrapped;
        while (innermost instanceof ServletResponseWrapper wrapper) {
            innermost = wrapper.getResponse();
        }
        if (!(innermost instanceof HttpServletResponse http)) {
            throw cause;
        }
        http.sendError(ABORT, "broken off");
    }
}
