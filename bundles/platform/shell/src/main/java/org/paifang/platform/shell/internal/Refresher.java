package org.paifang.platform.shell.internal;

import com.vaadin.flow.component.UI;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessListener;
import org.paifang.platform.flow.OpenPages;
import org.paifang.platform.shell.internal.page.Page;

/** Has every open page look again at what its operator may open. */
@Component(service = {Refresher.class, AccessListener.class})
public final class Refresher implements AccessListener {

    private final OpenPages pages;
    private volatile boolean closed;

    @Activate
    public Refresher(@Reference OpenPages pages) {
        this.pages = pages;
    }

    @Override
    public void accessChanged() {
        refresh();
    }

    void refresh() {
        pages.each(this::refresh);
    }

    /** What still waits for its page when the shell goes would meet classes that are there no longer. */
    private void refresh(UI ui) {
        if (!closed) {
            Page.find(ui).ifPresent(Page::refresh);
        }
    }

    @Deactivate
    void close() {
        closed = true;
    }
}
