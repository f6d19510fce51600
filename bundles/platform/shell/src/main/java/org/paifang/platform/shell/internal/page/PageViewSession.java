package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.shell.internal.domain.Address;
import org.paifang.platform.shell.internal.domain.Destinations;
import org.paifang.platform.ui.api.Formats;
import org.paifang.platform.ui.api.PlatformTexts;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.ViewSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one view in one page is given. Closed with the view. */
public final class PageViewSession implements ViewSession {

    private static final Logger LOG = LoggerFactory.getLogger(PageViewSession.class);

    private final Page page;
    private final UI ui;
    private final Consumer<Runnable> onPage;
    private final Runnable onFailure;
    private final Caller caller;
    private final Merchant merchant;
    private final Destinations destinations;
    private final Workers workers;
    private final Texts texts;
    private final Formats formats;
    private final Registration language;
    private final Set<Work<?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public PageViewSession(
            Page page,
            Caller caller,
            Merchant merchant,
            Messages messages,
            Destinations destinations,
            Workers workers,
            Runnable onFailure) {
        this(page, caller, merchant, messages, destinations, workers, onFailure, change -> enqueue(page.ui(), change));
    }

    /** {@code onPage} runs something on the page's own thread, {@code onFailure} counts what the view's work throws. */
    PageViewSession(
            Page page,
            Caller caller,
            Merchant merchant,
            Messages messages,
            Destinations destinations,
            Workers workers,
            Runnable onFailure,
            Consumer<Runnable> onPage) {
        this.onPage = onPage;
        this.onFailure = onFailure;
        this.page = page;
        this.ui = page.ui();
        this.caller = caller;
        this.merchant = merchant;
        this.destinations = destinations;
        this.workers = workers;
        this.texts = new Texts(messages, PlatformTexts.messages(), page.language());
        this.formats = new Formats(merchant.zone(), texts::locale);
        this.language = page.onLanguage(() -> texts.changeTo(page.language()));
    }

    /** The view is gone: what waits of its work never begins, what has begun ends unseen. */
    public void close() {
        closed = true;
        language.remove();
        running.forEach(Work::drop);
        running.clear();
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Merchant merchant() {
        return merchant;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Formats formats() {
        return formats;
    }

    @Override
    public Optional<String> linkTo(ItemId item, String... segments) {
        return destinations.open(caller, item).map(open -> "/" + Address.write(open.path(), segments));
    }

    @Override
    public void navigate(ItemId item, String... segments) {
        destinations
                .open(caller, item)
                .ifPresentOrElse(
                        open -> ui.navigate(Address.write(open.path(), segments)),
                        () -> page.warn(page.texts().get("link.closed")));
    }

    @Override
    public <T> Registration background(Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
        var task = new Work<>(work, show, failed);
        running.add(task);
        try {
            workers.execute(task);
        } catch (RejectedExecutionException tooMuch) {
            running.remove(task);
            LOG.warn("Too much work waits in the background; that of {} is refused", caller.operator());
            failed.accept(tooMuch);
        }
        return task::drop;
    }

    @Override
    public void access(Runnable change) {
        if (closed) {
            return;
        }
        onPage.accept(() -> {
            if (!closed) {
                change.run();
            }
        });
    }

    private static void enqueue(UI ui, Runnable change) {
        try {
            // What it would tell of goes to the page's own handler of errors.
            var unused = ui.access(change::run);
        } catch (UIDetachedException gone) {
            LOG.debug("A page was closed before it could be changed", gone);
        }
    }

    /** One piece of work; whoever cancels it hears no more of it. */
    private final class Work<T> extends FutureTask<T> {

        private final Consumer<T> show;
        private final Consumer<Exception> failed;
        private volatile boolean dropped;

        Work(Callable<T> work, Consumer<T> show, Consumer<Exception> failed) {
            super(work);
            this.show = show;
            this.failed = failed;
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
                LOG.error("Work in the background of a view of {} failed", caller.operator(), cause);
                onFailure.run();
            }
            var told = cause instanceof Exception exception ? exception : new IllegalStateException(cause);
            tell(() -> failed.accept(told));
        }

        private void tell(Runnable change) {
            access(() -> {
                if (!dropped) {
                    change.run();
                }
            });
        }
    }
}
