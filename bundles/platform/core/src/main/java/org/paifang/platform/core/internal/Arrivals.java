package org.paifang.platform.core.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Services of a whiteboard, fetched on a thread of our own. Whoever brings one may need the very service that is being
 * activated here; fetched within the activation, Declarative Services would call that a circle and give nothing. One that
 * hangs while it is made holds the others up for a moment only; it comes when it is done.
 */
final class Arrivals<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final long PATIENCE_SECONDS = 3;

    private final BundleContext context;
    private final Executor worker;
    private final Guest<S> guest;
    private final Map<ServiceReference<S>, S> fetched = new ConcurrentHashMap<>();
    private final Set<ServiceReference<S>> here = ConcurrentHashMap.newKeySet();

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
        here.add(reference);
        worker.execute(() -> {
            if (reference.getBundle() != null) {
                fetch(reference);
            }
        });
    }

    void remove(ServiceReference<S> reference) {
        here.remove(reference);
        worker.execute(() -> {
            guest.left(reference);
            if (fetched.remove(reference) != null) {
                context.ungetService(reference);
            }
        });
    }

    private void fetch(ServiceReference<S> reference) {
        var task = new FutureTask<@Nullable S>(() -> context.getService(reference));
        var thread = new Thread(task, "paifang-arrival");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            arrived(reference, task);
        } catch (ExecutionException e) {
            arrived(reference, task);
        } catch (TimeoutException e) {
            LOG.warn("A service of {} hangs while it is made; the others go on", reference.getBundle());
            var late = new Thread(() -> await(reference, task), "paifang-late-arrival");
            late.setDaemon(true);
            late.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(ServiceReference<S> reference, FutureTask<@Nullable S> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            LOG.debug("told when it arrives", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        worker.execute(() -> arrived(reference, task));
    }

    private void arrived(ServiceReference<S> reference, FutureTask<@Nullable S> task) {
        var service = result(reference, task);
        if (!here.contains(reference)) {
            if (service != null) {
                context.ungetService(reference);
            }
            return;
        }
        if (service != null) {
            fetched.put(reference, service);
        }
        guest.came(reference, service);
    }

    private static <S> @Nullable S result(ServiceReference<S> reference, FutureTask<@Nullable S> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            LOG.error("A service of {} cannot be fetched", reference.getBundle(), e.getCause());
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
