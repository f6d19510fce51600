package org.paifang.platform.api.events;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of events. Registered as an OSGi service; from then on it gets every event of its types, also those told while
 * it was away, up to the time for which events are kept. Of several versions of a function the one that serves is told.
 *
 * <p>Events with the same key come in the order in which they were told; others in any order. One that is thrown at again
 * and again is set aside after a number of attempts, and the ones behind it go on.
 */
@ConsumerType
public interface EventHandler {

    /**
     * A name for ever, 1 to 60 characters, beginning with the bundle's own: {@code notifications.refunds}. What was
     * delivered is remembered by it.
     */
    String name();

    Set<EventType> types();

    /**
     * Does what follows from the event, in a transaction in which the delivery is written down too: what it writes into
     * this database happens once. An effect elsewhere may happen again after a crash and needs the event's id as its key.
     */
    void handle(Event event);
}
