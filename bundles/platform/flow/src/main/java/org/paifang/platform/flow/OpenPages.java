package org.paifang.platform.flow;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** All pages that are open at this moment, in all sessions. An OSGi service of this bundle. */
@ProviderType
public interface OpenPages {

    /**
     * Changes every open page, and pushes the change to its browser. Returns at once: pages are changed in parallel,
     * each under its own session's lock, so a page that is busy delays no other. What the change throws is logged and
     * ends that page's change alone.
     */
    void each(Consumer<UI> change);

    /** How many pages are open. */
    int count();
}
