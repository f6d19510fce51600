package org.paifang.platform.lifecycle.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The one thread on which failures are counted: whoever tells of one does not wait for what follows. */
final class QuarantineThread implements Quarantine.Worker, AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var made = new Thread(task, "paifang-quarantine");
        made.setDaemon(true);
        return made;
    });

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    @Override
    public void later(Duration delay, Runnable work) {
        @SuppressWarnings("unused") // what it throws is caught and logged by itself
        var scheduled = thread.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
