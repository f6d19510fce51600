package org.paifang.platform.jobs.internal.store;

import org.paifang.platform.api.jobs.Job;

/**
 * A job as its row holds it.
 *
 * @param leaseNo of the last lease; whoever takes the job makes it one more, and only who knows the number may write
 * @param troubles how often a step of it broke
 */
public record Stored(Job job, long leaseNo, int troubles) {}
