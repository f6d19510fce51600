package org.paifang.platform.flow.internal.screen;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.LoggerFactory;

/** Instead of a screen that threw while it was entered. */
public final class Broken extends PlainPage implements HasErrorParameter<Exception> {

    public Broken() {
        super(Sentence.BROKEN);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var path = event.getLocation().getPath();
        LoggerFactory.getLogger(Broken.class).error("The screen at '{}' failed", path, parameter.getCaughtException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
