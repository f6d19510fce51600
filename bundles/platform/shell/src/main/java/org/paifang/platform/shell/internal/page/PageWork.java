package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.audit.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one view does beside its page's thread, for whoever sits at the page: from where is carried along. Closed with the view. */
final class PageWork {

    private static final Logger LOG = LoggerFactory.getLogger(PageWork.class);

    private final String whose;
    private final Workers workers;
    private final Runnable onFailure;
    private final Consumer<Runnable> onPage;
    private final Supplier<String> address;
    private final Set<Work<?>> running = ConcurrentHashMap.newKeySet();
    private final Set<Future<?>> waits = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Has nothing to do yet.
     *
     * @param whose for the log
     * @param onFailure counts what the work throws
     * @param onPage runs something on the page's own thread
     * @param address where the page is looked at, asked on its own thread
     */
    PageWork(String whose, Workers workers, Runnable onFailure, Consumer<Runnable> onPage, Supplier<String> address) {
        this.whose = whose;
        this.workers = workers;
        this.onFailure = onFailure;
        this.onPage = onPage;
        this.address = address;
    }

    /** What waits never begins, what has begun ends unseen. */
    void close() {
        closed = true;
        running.forEach(Work::drop);
        running.clear();
        waits.forEach(waiting -> waiting.cancel(false));
    }

    <T> Registration background(Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
        var task = new Work<>(origin(), work, show, failed);
        running.add(task);
        try {
            workers.execute(task);
        } catch (RejectedExecutionException tooMuch) {
            running.remove(task);
            LOG.warn("Too much work waits in the background; that of {} is refused", whose);
            failed.accept(tooMuch);
        }
        return task::drop;
    }

    Registration later(Duration delay, Runnable change) {
        waits.removeIf(Future::isDone);
        var removed = new AtomicBoolean();
        var waiting = workers.later(
                delay,
                () -> access(() -> {
                    if (!removed.get()) {
                        change.run();
                    }
                }));
        waits.add(waiting);
        return () -> {
            removed.set(true);
            waiting.cancel(false);
        };
    }

    void access(Runnable change) {
        if (closed) {
            return;
        }
        onPage.accept(() -> {
            if (!closed) {
                from(new Origin(address.get()), change);
            }
        });
    }

    /** Of the request that asks for work; without one, of the page. */
    private Origin origin() {
        var request = Origin.current();
        return request.equals(Origin.NONE) ? new Origin(address.get()) : request;
    }

    private static void from(Origin origin, Runnable change) {
        var scope = Origin.from(origin.address());
        try {
            change.run();
        } finally {
            scope.close();
        }
    }

    static void enqueue(UI ui, Runnable change) {
        try {
            // What it would tell of goes to the page's own handler of errors.
            var unused = ui.access(change::run);
        } catch (UIDetachedException gone) {
            LOG.debug("A page was closed before it could be changed", gone);
        }
    }

    /** One piece of work; whoever cancels it hears no more of it. */
    private final class Work<T> extends FutureTask<T> {

        private final Origin origin;
        private final Consumer<T> show;
        private final Consumer<Exception> failed;
        private volatile boolean dropped;

        Work(Origin origin, Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
            super(work);
            this.origin = origin;
            this.show = show;
            this.failed = failed;
        }

        @Override
        public void run() {
            from(origin, super::run);
        }

        /** Not interrupted: a database would close its connection, and say so as an error. */
        void drop() {
            dropped = true;
            cancel(false);
        }

        @Override
        protected void done() {
            running.remove(this);
            if (dropped) {
                return;
            }
            try {
                var result = get();
                tell(() -> show.accept(result));
            } catch (CancellationException cancelled) {
                LOG.debug("Work in the background was cancelled at its end", cancelled);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException thrown) {
                var cause = thrown.getCause();
                report(cause == null ? thrown : cause);
            }
        }

        private void report(Throwable cause) {
            if (cause instanceof AccessDenied) {
                LOG.info("Denied: {}", cause.getMessage());
            } else {
                LOG.error("Work in the background of a view of {} failed", whose, cause);
                onFailure.run();
            }
            var told = cause instanceof Exception exception ? exception : new IllegalStateException(cause);
            tell(() -> failed.accept(told));
        }

        private void tell(Runnable change) {
            access(() -> {
                if (!dropped) {
                    from(origin, change);
                }
            });
        }
    }
}
