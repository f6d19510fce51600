package org.paifang.platform.api.jobs;

/** How far a job is. */
public enum JobState {
    /** Nobody is at it now; it begins, or goes on, when its turn comes. */
    WAITING,
    /** A node is at it. */
    RUNNING,
    /** It cannot go on now, {@link Job#pause()} says why; it is looked at again by itself. */
    PAUSED,
    /** Every item was worked on, with whatever result. */
    DONE,
    /** Somebody stopped it; what had begun was brought to its end, the rest was never begun. */
    CANCELLED;

    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }
}
