package org.paifang.platform.jobs.internal.work;

import java.time.Duration;

/**
 * How much a node does at once, and for how long it may be silent.
 *
 * @param threads that do steps
 * @param jobs that the node holds at once
 * @param jobsPerMerchant of these
 * @param lease how long a job stays with a node that says nothing
 * @param keep how long a job is remembered when it has ended
 */
public record Limits(int threads, int jobs, int jobsPerMerchant, Duration lease, Duration keep) {}
