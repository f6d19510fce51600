package org.paifang.platform.core.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.platform.api.access.AccessListener;
import org.paifang.platform.core.internal.domain.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every listener that decisions may have changed; what changes while they are told makes one more round. */
@Component(service = Changes.class)
public final class AccessChanges implements Changes {

    private static final Logger LOG = LoggerFactory.getLogger(AccessChanges.class);

    private final ExecutorService worker = Worker.named("paifang-access-changes");
    private final AtomicBoolean roundAwaits = new AtomicBoolean();
    private final Map<ServiceReference<AccessListener>, AccessListener> listeners = new ConcurrentHashMap<>();
    private final Arrivals<AccessListener> arrivals;

    @Activate
    public AccessChanges(BundleContext context) {
        arrivals = new Arrivals<>(context, worker, new Arrivals.Guest<>() {
            @Override
            public void came(ServiceReference<AccessListener> reference, @Nullable AccessListener listener) {
                if (listener != null) {
                    listeners.put(reference, listener);
                    tell(listener);
                }
            }

            @Override
            public void left(ServiceReference<AccessListener> reference) {
                listeners.remove(reference);
            }
        });
    }

    @Reference(
            service = AccessListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addListener(ServiceReference<AccessListener> reference) {
        arrivals.add(reference);
    }

    void removeListener(ServiceReference<AccessListener> reference) {
        arrivals.remove(reference);
    }

    @Deactivate
    void close() {
        worker.shutdown();
    }

    @Override
    public void changed() {
        if (roundAwaits.compareAndSet(false, true)) {
            worker.execute(this::round);
        }
    }

    private void round() {
        roundAwaits.set(false);
        listeners.values().forEach(AccessChanges::tell);
    }

    private static void tell(AccessListener listener) {
        try {
            listener.accessChanged();
        } catch (Exception | LinkageError e) {
            LOG.error(
                    "{} failed when it was told that access has changed; the others were told",
                    listener.getClass().getName(),
                    e);
        }
    }
}
