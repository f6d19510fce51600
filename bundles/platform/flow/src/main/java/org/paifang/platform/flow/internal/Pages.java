package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.paifang.platform.flow.OpenPages;
import org.paifang.platform.flow.Resync;
import org.slf4j.LoggerFactory;

/** The open pages: each from its first request to its end. */
@Component(service = {OpenPages.class, Pages.class})
public final class Pages implements OpenPages {

    private final Set<UI> open = ConcurrentHashMap.newKeySet();

    void opened(UI page) {
        open.add(page);
        page.addDetachListener(event -> {
            if (!Resync.isCause(event)) {
                open.remove(event.getUI());
            }
        });
    }

    @Override
    public void each(Consumer<UI> change) {
        for (var page : open) {
            var session = page.getSession();
            if (session != null) {
                session.getService().getExecutor().execute(() -> change(page, change));
            }
        }
    }

    private static void change(UI page, Consumer<UI> change) {
        try {
            // What it would tell of is caught already.
            var unused = page.access(() -> apply(page, change));
        } catch (UIDetachedException closedMeanwhile) {
            LoggerFactory.getLogger(Pages.class).trace("Closed meanwhile", closedMeanwhile);
        }
    }

    private static void apply(UI page, Consumer<UI> change) {
        try {
            change.accept(page);
        } catch (RuntimeException | LinkageError e) {
            LoggerFactory.getLogger(Pages.class).error("An open page could not be changed", e);
        }
    }

    @Override
    public int count() {
        return open.size();
    }
}
