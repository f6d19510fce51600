package org.paifang.platform.api.lifecycle;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Work that must not be cut off, such as work that moves money. A bundle gets a service of its own; as long as a task of
 * it is under way, its version is not stopped, up to a deadline. Thread-safe.
 */
@ProviderType
public interface Tasks {

    /**
     * Begins one.
     *
     * @param what names it for those who wait for its end, and for whoever resumes it if it is cut off; no secrets
     * @return empty if the version is leaving: nothing new begins in it, the caller says so politely
     */
    Optional<Task> begin(String what);

    /** One that is under way, until it is closed. */
    interface Task extends AutoCloseable {

        /** Whether the deadline has passed: whoever works saves what it has and ends. */
        boolean isCutOff();

        @Override
        void close();
    }
}
