package org.paifang.platform.jobs.internal.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.paifang.platform.api.events.EventHandler;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.jobs.internal.work.Limits;
import org.paifang.platform.store.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to the handlers that are here. One node does it at a time; a delivery is written down in the transaction
 * of what the handler does, fenced by the lease's number.
 */
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    static final int ATTEMPTS = 8;

    private static final int AT_ONCE = 500;
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final long MICROS_PER_MILLI = 1_000;

    private final Unit unit;
    private final DatabaseTime time;
    private final Limits limits;
    private final String node;
    private final Map<Recipient, Boolean> recipients = new ConcurrentHashMap<>();
    private long forgottenAt;

    /** A handler and the version of the function that brought it. */
    public interface Recipient {

        EventHandler handler();

        /** Whether this version is the one that serves the merchant now. */
        boolean serves(MerchantNo merchant);

        /** Is told that it has thrown at this event of the merchant, which is logged already and will be tried again. */
        void broke(MerchantNo merchant, String event);
    }

    private record Line(String handler, MerchantNo merchant, String key) {}

    private static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    public Courier(Unit unit, DatabaseTime time, Limits limits, String node) {
        this.unit = unit;
        this.time = time;
        this.limits = limits;
        this.node = node;
    }

    public void add(Recipient recipient) {
        recipients.put(recipient, true);
    }

    public void remove(Recipient recipient) {
        recipients.remove(recipient);
    }

    /** Delivers what is due now; whether there may be more. */
    public boolean look(BooleanSupplier mayGoOn) {
        long lease = unit.inTransaction(em -> {
            var now = time.now(em);
            return EventTable.lease(em, node, now, now + micros(limits.lease()));
        });
        if (lease < 0) {
            return false;
        }
        unit.run(em -> recipients
                .keySet()
                .forEach(one ->
                        EventTable.seen(em, one.handler().name(), one.handler().types(), time.now(em))));
        int given = unit.inTransaction(em -> EventTable.fence(em, lease) ? EventTable.give(em, AT_ONCE) : 0);
        var delivered = deliver(lease, mayGoOn);
        forget();
        return given == AT_ONCE || delivered == AT_ONCE;
    }

    public void stop() {
        unit.run(em -> {
            var now = time.now(em);
            var lease = EventTable.lease(em, node, now, now);
            if (lease >= 0) {
                EventTable.giveUpLease(em, lease);
            }
        });
    }

    private int deliver(long lease, BooleanSupplier mayGoOn) {
        var names = new HashSet<String>();
        recipients.keySet().forEach(one -> names.add(one.handler().name()));
        var now = unit.inTransaction(time::now);
        var began = System.nanoTime();
        var waiting = new HashSet<Line>();
        var delivered = 0;
        for (var delivery : unit.inTransaction(em -> EventTable.due(em, names, AT_ONCE))) {
            if (!mayGoOn.getAsBoolean()
                    || System.nanoTime() - began > limits.lease().toNanos() / 2) {
                break;
            }
            var event = delivery.event();
            var line = new Line(delivery.handler(), event.merchant(), event.key());
            if (waiting.contains(line)) {
                continue;
            }
            if (delivery.notBefore() > now || !deliver(delivery, lease, now)) {
                waiting.add(line);
            } else {
                delivered++;
            }
        }
        return delivered;
    }

    private boolean deliver(EventTable.Delivery delivery, long lease, long now) {
        var recipient = recipients.keySet().stream()
                .filter(one -> one.handler().name().equals(delivery.handler())
                        && one.serves(delivery.event().merchant()))
                .findFirst();
        if (recipient.isEmpty()) {
            return false;
        }
        try {
            unit.run(em -> {
                recipient.get().handler().handle(delivery.event());
                if (!EventTable.done(em, delivery) || !EventTable.fence(em, lease)) {
                    throw new Overtaken();
                }
            });
            return true;
        } catch (Overtaken other) {
            LOG.debug("event {} was delivered by another node", delivery.event().id(), other);
            return false;
        } catch (RuntimeException | LinkageError e) {
            fail(delivery, now, e);
            recipient
                    .get()
                    .broke(
                            delivery.event().merchant(),
                            "event " + delivery.event().id());
            return false;
        }
    }

    private void fail(EventTable.Delivery delivery, long now, Throwable why) {
        var attempt = delivery.attempts() + 1;
        var aside = attempt >= ATTEMPTS;
        var notBefore = now + micros(Duration.ofSeconds(1L << delivery.attempts()));
        unit.run(em -> EventTable.failed(em, delivery, notBefore, aside, String.valueOf(why)));
        var event = delivery.event();
        if (aside) {
            LOG.error(
                    "{} failed {} times at event {} {} of {}: it is set aside until somebody lets it be tried again",
                    delivery.handler(),
                    attempt,
                    event.type(),
                    event.id(),
                    event.merchant(),
                    why);
        } else {
            LOG.warn(
                    "{} failed at event {} {}, it is tried again: {}",
                    delivery.handler(),
                    event.type(),
                    event.id(),
                    why.toString());
        }
    }

    private void forget() {
        var now = System.nanoTime();
        if (forgottenAt != 0 && now - forgottenAt < FORGET_EVERY.toNanos()) {
            return;
        }
        forgottenAt = now;
        int undelivered = unit.inTransaction(em -> EventTable.forget(em, time.now(em) - micros(limits.keep())));
        if (undelivered > 0) {
            LOG.warn(
                    "{} deliveries were not fetched within {} days and are forgotten",
                    undelivered,
                    limits.keep().toDays());
        }
    }

    private static long micros(Duration duration) {
        return duration.toMillis() * MICROS_PER_MILLI;
    }
}
