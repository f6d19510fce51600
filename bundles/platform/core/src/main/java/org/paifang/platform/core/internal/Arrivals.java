package org.paifang.platform.core.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Services of a whiteboard, fetched on a thread of our own. Whoever brings one may need the very service that is being
 * activated here; fetched within the activation, Declarative Services would call that a circle and give nothing.
 */
final class Arrivals<S> {

    private final BundleContext context;
    private final Executor worker;
    private final Guest<S> guest;
    private final Map<ServiceReference<S>, S> fetched = new ConcurrentHashMap<>();

    /** Who is told, one after the other, on the worker's thread. */
    interface Guest<S> {

        /** A service is here; {@code null} if whoever brought it could not make it. */
        void came(ServiceReference<S> reference, @Nullable S service);

        void left(ServiceReference<S> reference);
    }

    Arrivals(BundleContext context, Executor worker, Guest<S> guest) {
        this.context = context;
        this.worker = worker;
        this.guest = guest;
    }

    void add(ServiceReference<S> reference) {
        worker.execute(() -> {
            if (reference.getBundle() == null) {
                return;
            }
            var service = context.getService(reference);
            if (service != null) {
                fetched.put(reference, service);
            }
            guest.came(reference, service);
        });
    }

    void remove(ServiceReference<S> reference) {
        worker.execute(() -> {
            guest.left(reference);
            if (fetched.remove(reference) != null) {
                context.ungetService(reference);
            }
        });
    }
}
