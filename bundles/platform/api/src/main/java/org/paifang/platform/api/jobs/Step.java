package org.paifang.platform.api.jobs;

import org.osgi.annotation.versioning.ProviderType;

/** Some items of a job in the hands of one thread, which alone uses it. */
@ProviderType
public interface Step {

    /** The job as it stood when this node took it. */
    Job job();

    /** The first item that is not marked yet. */
    long from();

    /** Behind the last item. */
    long until();

    /**
     * Asked before each item. {@code false} when the job was cancelled, its function is switched off or its operator may
     * no longer do it, its handler is leaving, the node stops or lost the job to another, or another merchant waits for a
     * thread: mark what was done and return. Answers from memory.
     */
    boolean mayGoOn();

    /**
     * Writes down that the items before {@code next} are done, in one transaction with the effects, at most once: the
     * effects are committed if and only if the mark is.
     *
     * @param next the item to go on with, after the one marked last
     * @param failed how many of the items marked now failed
     * @param effects what to write into this database, with the handler's own persistence unit; may be done again
     *     after a conflict, so it changes nothing else
     * @throws LeaseLost if another node has the job now: nothing was written, the step is to be left at once
     */
    void mark(long next, int failed, Runnable effects);
}
