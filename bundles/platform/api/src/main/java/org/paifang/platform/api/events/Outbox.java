package org.paifang.platform.api.events;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Where events are told. Thread-safe, on any number of nodes at once. */
@ProviderType
public interface Outbox {

    /**
     * Tells an event in the caller's transaction: it is delivered if and only if that is committed.
     *
     * @throws IllegalStateException without a transaction
     */
    void publish(NewEvent event);

    /** As {@link #publish} for each, in their order, in one go. */
    default void publishAll(List<NewEvent> events) {
        events.forEach(this::publish);
    }

    /** Events that a handler failed at too often, the newest first: they are kept until somebody decides about them. */
    List<SetAside> setAside(int limit);

    /**
     * Lets a handler try again what was set aside.
     *
     * @return whether there was such an event
     */
    boolean tryAgain(String handler, long event);

    /**
     * An event that waits for a decision.
     *
     * @param handler the name of the one that failed at it
     * @param error what it threw the last time
     */
    record SetAside(String handler, Event event, int attempts, String error) {}
}
