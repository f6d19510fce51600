package org.paifang.platform.shell.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessListener;
import org.paifang.platform.flow.OpenPages;
import org.paifang.platform.shell.internal.page.Page;

/** Has every open page look again at what its operator may open. */
@Component(service = {Refresher.class, AccessListener.class})
public final class Refresher implements AccessListener {

    private final OpenPages pages;

    @Activate
    public Refresher(@Reference OpenPages pages) {
        this.pages = pages;
    }

    @Override
    public void accessChanged() {
        refresh();
    }

    void refresh() {
        pages.each(ui -> Page.find(ui).ifPresent(Page::refresh));
    }
}
