package org.paifang.platform.jobs.internal;

import org.paifang.platform.api.events.EventHandler;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.jobs.internal.outbox.Courier;

/** A handler of events that a bundle registered. */
final class BundleRecipient implements Courier.Recipient {

    private final EventHandler handler;
    private final Bringer bringer;

    BundleRecipient(EventHandler handler, Bringer bringer) {
        this.handler = handler;
        this.bringer = bringer;
    }

    @Override
    public EventHandler handler() {
        return handler;
    }

    /** A bundle that is no function serves everybody; of a function's versions one does, unless it is closed for a while. */
    @Override
    public boolean serves(MerchantNo merchant) {
        return bringer.serving(merchant)
                .map(function ->
                        !bringer.functions().isPaused(function.descriptor().id(), merchant))
                .orElseGet(() -> !bringer.isFunction());
    }

    @Override
    public void broke(MerchantNo merchant, String work) {
        bringer.broke(merchant, work);
    }
}
