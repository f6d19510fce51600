package org.paifang.platform.api.jobs;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does the jobs of one kind. A function registers one as an OSGi service; of several versions of the function the one that
 * serves the job's merchant is asked. When it goes, or its version is leaving, its jobs stop between two items and go on
 * with the handler that comes, from the last mark on, on whatever node.
 */
@ConsumerType
public interface JobHandler {

    JobKind kind();

    /** How many threads may be at one job at once, each with items of its own; at least 1. */
    default int threads() {
        return 1;
    }

    /**
     * Does the items of a step, in their order, asking {@link Step#mayGoOn} before each and marking what was done. An
     * item that was done and not marked is done again after a crash: an effect in this database belongs into the mark's
     * transaction, one elsewhere needs a key by which it happens once.
     *
     * <p>Returning before the end, marked as far as it came, is no failure: the rest is given out again. Throwing pauses
     * the job for a while, then the step is tried again from its last mark.
     */
    void work(Step step);

    /**
     * Told within the transaction that ends the job, {@link JobState#DONE} or {@link JobState#CANCELLED}: what it writes
     * is committed with it.
     */
    default void ended(Job job) {}
}
