package org.paifang.platform.shell.internal.host;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.paifang.platform.shell.internal.domain.Incidents;
import org.paifang.platform.shell.internal.page.Page;

/** What stands where a screen of the shell itself has thrown. */
public final class FailedView extends Div implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    private final transient Page page;

    public FailedView(Page page) {
        this.page = page;
        addClassName("pf-host");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        var address = event.getLocation().getPath();
        var number = Incidents.record("the screen at /" + address, error.getCaughtException());
        page.texts().onChange(() -> {
            removeAll();
            add(new PlainPage(
                    VaadinIcon.WARNING,
                    page.texts().get("failed.title"),
                    page.texts().get("host.failed.hint", number),
                    PlainPage.home(page.texts().get("host.home"))));
        });
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
