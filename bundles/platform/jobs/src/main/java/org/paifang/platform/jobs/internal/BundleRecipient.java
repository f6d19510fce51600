package org.paifang.platform.jobs.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.paifang.platform.api.events.EventHandler;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.jobs.internal.outbox.Courier;

/** A handler of events that a bundle registered. */
final class BundleRecipient implements Courier.Recipient {

    private final EventHandler handler;
    private final Bundle bundle;
    private final FunctionRegistry functions;

    BundleRecipient(EventHandler handler, ServiceReference<EventHandler> reference, FunctionRegistry functions) {
        this.handler = handler;
        this.bundle = reference.getBundle();
        this.functions = functions;
    }

    @Override
    public EventHandler handler() {
        return handler;
    }

    /** A bundle that is no function serves everybody; of a function's versions one does. */
    @Override
    public boolean serves(MerchantNo merchant) {
        var version = bundle.getVersion().toString();
        var name = bundle.getSymbolicName();
        var isFunction = functions.installed().stream()
                .flatMap(function -> functions.versions(function.descriptor().id()).stream())
                .anyMatch(function -> function.bundle().equals(name));
        return !isFunction
                || functions.installed(merchant).stream()
                        .anyMatch(function -> function.bundle().equals(name)
                                && function.version().equals(version));
    }
}
