package org.paifang.samples.demo.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.payments.api.Contracts;
import org.paifang.payments.api.PaymentImport;
import org.paifang.payments.api.Transactions;
import org.paifang.samples.demo.internal.domain.DemoPeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the demo's orders in the background, once its operators are there. */
@Component(service = DemoHistory.class, immediate = true)
public final class DemoHistory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final long LONGEST_STEP_MILLIS = 10_000;

    private final CompletableFuture<Boolean> isDemo;
    private final Thread thread;
    private volatile boolean stopped;

    @Activate
    public DemoHistory(
            @Reference DemoEnrolment enrolment,
            @Reference PaymentImport imports,
            @Reference Transactions transactions,
            @Reference Contracts contracts) {
        var history = new History(imports, transactions, Clock.systemUTC());
        var agreements = new Agreements(contracts);
        isDemo = enrolment.isDemo();
        thread = new Thread(
                () -> {
                    if (isDemo.join()) {
                        run(agreements, history);
                    }
                },
                "paifang-demo-orders");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the step under way: interrupted, an embedded database would close its connections. */
    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        isDemo.complete(false);
        thread.join(LONGEST_STEP_MILLIS);
    }

    private void run(Agreements agreements, History history) {
        try {
            // before the orders: those of the past are then settled day by day
            agreements.make(LocalDate.now(DemoPeople.ZONE).minusDays(History.DAYS));
            var made = history.run(() -> stopped);
            if (stopped) {
                LOG.info("Of the demo's orders {} are made, the rest is left for the next start.", made);
            } else if (made > 0) {
                LOG.info("The demo made {} orders.", made);
            }
        } catch (RuntimeException e) {
            if (stopped) {
                LOG.info("The rest of the demo's orders is left for the next start: {}", e.toString());
            } else {
                LOG.error("The demo's orders cannot be made; the next start tries again.", e);
            }
        }
    }
}
