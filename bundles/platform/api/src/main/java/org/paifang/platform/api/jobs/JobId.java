package org.paifang.platform.api.jobs;

/** The platform's id of a job: 64 bits, made by the application, ascending in time. */
public record JobId(long value) implements Comparable<JobId> {

    @Override
    public int compareTo(JobId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
