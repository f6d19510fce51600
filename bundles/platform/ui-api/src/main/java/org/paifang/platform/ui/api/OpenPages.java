package org.paifang.platform.ui.api;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.paifang.platform.api.identity.MerchantNo;

/** The open pages of a function that want to know when something changed in their merchant. Thread-safe. */
public final class OpenPages {

    private final Set<Listener> open = ConcurrentHashMap.newKeySet();

    /** One listens as often as it is registered, also if two listen with the same. */
    private static final class Listener {

        private final MerchantNo merchant;
        private final Runnable changed;

        Listener(MerchantNo merchant, Runnable changed) {
            this.merchant = merchant;
            this.changed = changed;
        }
    }

    /**
     * Tells of changes from now on, on the thread of whoever tells: what is done there is {@link PageSession#access} or
     * {@link PageSession#background}.
     *
     * @return ends it; removed when the page is left
     */
    public Registration listen(MerchantNo merchant, Runnable changed) {
        var listener = new Listener(merchant, changed);
        open.add(listener);
        return () -> open.remove(listener);
    }

    /** Something changed in a merchant. */
    public void tell(MerchantNo merchant) {
        for (var listener : open) {
            if (listener.merchant.equals(merchant)) {
                listener.changed.run();
            }
        }
    }
}
