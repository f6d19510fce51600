package org.paifang.platform.api.jobs;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;

/**
 * Jobs are entered here and followed. Asks no one's permission when it is called: the function that calls does. What a job
 * does later is asked about before each item. Thread-safe, on any number of nodes at once.
 */
@ProviderType
public interface Jobs {

    /** The merchant has too many jobs that have not ended; names how many it may have. */
    String TOO_MANY = "job.too-many";

    sealed interface Submission permits Submitted, Refused {}

    record Submitted(JobId id) implements Submission {}

    record Refused(Reason reason) implements Submission {}

    /**
     * Enters a job, in the caller's transaction if there is one: then it exists if and only if that is committed, so
     * that a job and its data come together or not at all.
     */
    Submission submit(NewJob job);

    /** The merchant's job with this id; empty if it has none, or it ended longer ago than jobs are kept. */
    Optional<Job> find(MerchantNo merchant, JobId id);

    /**
     * Asks a job to end: what has begun is brought to its end, the rest is not begun. It has ended when its state says
     * so. In the caller's transaction if there is one.
     *
     * @return whether there is such a job that has not ended
     */
    boolean cancel(MerchantNo merchant, JobId id);
}
