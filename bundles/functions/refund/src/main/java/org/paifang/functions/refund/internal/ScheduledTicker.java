package org.paifang.functions.refund.internal;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.paifang.functions.refund.internal.view.Ticker;

/** One thread that wakes the pages which wait for the acquirer; it ends when none waits. */
@Component
public final class ScheduledTicker implements Ticker {

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        var worker = new Thread(work, "refund-ticker");
        worker.setDaemon(true);
        return worker;
    });

    public ScheduledTicker() {
        thread.setRemoveOnCancelPolicy(true);
        thread.setKeepAliveTime(10, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public Registration after(Duration delay, Runnable run) {
        var waiting = thread.schedule(run, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
    }

    /** What runs is not interrupted, because an embedded database would close its connection; what waits never begins. */
    @Deactivate
    void stop() {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.shutdown();
    }
}
