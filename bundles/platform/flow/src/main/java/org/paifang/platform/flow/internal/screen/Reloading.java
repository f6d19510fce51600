package org.paifang.platform.flow.internal.screen;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;

/** In a page of an earlier shell, until it has loaded itself again. */
public final class Reloading extends PlainPage implements HasErrorParameter<ShellChanged> {

    public Reloading() {
        super(Sentence.RENEWING);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ShellChanged> parameter) {
        event.getUI().getPage().reload();
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
}
