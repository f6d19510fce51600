package org.paifang.bank.functions.internal;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.paifang.bank.functions.internal.view.Ticker;

/** One thread that tells open pages to look again; it ends when none is open. */
@Component
public final class ScheduledTicker implements Ticker {

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        var worker = new Thread(work, "paifang-functions-ticker");
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

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }
}
