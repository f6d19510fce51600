package org.paifang.platform.shell.internal;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.SessionListener;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.flow.OpenPages;
import org.paifang.platform.shell.internal.page.Page;

/** The pages of a session end with it, and say before that it will. */
@Component(service = SessionListener.class)
public final class SessionPages implements SessionListener {

    private final OpenPages pages;

    @Activate
    public SessionPages(@Reference OpenPages pages) {
        this.pages = pages;
    }

    @Override
    public void ended(OpenSession session, Sessions.End why) {
        each(session, page -> page.end(why));
    }

    @Override
    public void endsSoon(OpenSession session) {
        each(session, page -> page.endsSoon(session));
    }

    private void each(OpenSession session, Consumer<Page> change) {
        pages.each(ui -> {
            if (belongs(ui, session)) {
                Page.find(ui).ifPresent(change);
            }
        });
    }

    private static boolean belongs(UI ui, OpenSession session) {
        return ui.getSession() != null
                && Page.sessionId(ui.getSession()).filter(session.id()::equals).isPresent();
    }
}
