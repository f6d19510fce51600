package org.paifang.platform.jobs.internal;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.platform.api.events.EventHandler;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.jobs.internal.outbox.Courier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that delivers events on this node, and the handlers that come and go. */
@Component(
        immediate = true,
        service = {})
public final class EventsNode {

    private static final Logger LOG = LoggerFactory.getLogger(EventsNode.class);

    private static final long LOOK_MILLIS = 500;
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final FunctionRegistry functions;
    private final FunctionFailures failures;
    private final Courier courier;
    private final ScheduledThreadPoolExecutor looks;
    private final Map<ServiceReference<EventHandler>, BundleRecipient> recipients = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    @Activate
    public EventsNode(
            @Reference JobsNode node, @Reference FunctionRegistry functions, @Reference FunctionFailures failures) {
        this.functions = functions;
        this.failures = failures;
        this.courier = new Courier(
                node.unit(), node.time(), node.limits(), UUID.randomUUID().toString());
        this.looks = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "paifang-events"));
        looks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        @SuppressWarnings("unused") // a look catches, logs and goes on
        var schedule = looks.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(EventHandler handler, ServiceReference<EventHandler> reference) {
        var recipient = new BundleRecipient(handler, new Bringer(reference.getBundle(), functions, failures));
        recipients.put(reference, recipient);
        courier.add(recipient);
    }

    void remove(ServiceReference<EventHandler> reference) {
        var recipient = recipients.remove(reference);
        if (recipient != null) {
            courier.remove(recipient);
        }
    }

    @Deactivate
    void stop() throws InterruptedException {
        stopping = true;
        looks.shutdown();
        if (looks.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
            try {
                courier.stop();
            } catch (RuntimeException e) {
                LOG.debug("the next node waits for the end of the lease", e);
            }
        } else {
            LOG.warn("an event is still being delivered {} s after the stop was asked for", LONGEST_END.toSeconds());
        }
    }

    /** Whatever it throws would end the schedule. */
    private void look() {
        try {
            while (!stopping && courier.look(() -> !stopping)) {
                LOG.debug("more events are waiting");
            }
        } catch (RuntimeException | LinkageError e) {
            if (!stopping) {
                LOG.error("events cannot be delivered now, it will be tried again", e);
            }
        }
    }
}
