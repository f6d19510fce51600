package org.paifang.platform.api.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of one version of a function.
 *
 * <pre>
 * UPLOADED → CHECKED → PLANNED → STAGED → ACTIVE → DRAINING → GONE
 *     ↓         ↓         ↓         ↓      ↓  ↑        ↓
 *   FAILED    FAILED   CHECKED    FAILED   QUARANTINED ACTIVE (somebody returned to it)
 * </pre>
 */
public enum FunctionState {
    /** Its package has arrived; nothing is known of it yet. */
    UPLOADED,
    /** Its package is whole, signed, declared and fits this platform. Nothing of it runs. */
    CHECKED,
    /** Somebody has decided to put it in; nothing of it runs. */
    PLANNED,
    /** It runs beside what serves, and is proved; nobody is served by it. */
    STAGED,
    /** It serves, all or some. */
    ACTIVE,
    /** It serves nobody new; work and open pages in it may end. */
    DRAINING,
    /** Nothing of it runs; its package is kept, so that one can return to it. */
    GONE,
    /** It did not pass, or was taken back; nothing of it runs. */
    FAILED,
    /** It serves, but is closed to some or all because it kept failing. */
    QUARANTINED;

    /** What can come next. */
    public Set<FunctionState> next() {
        return switch (this) {
            case UPLOADED -> EnumSet.of(CHECKED, FAILED);
            case CHECKED -> EnumSet.of(PLANNED, FAILED);
            case PLANNED -> EnumSet.of(STAGED, CHECKED, FAILED);
            case STAGED -> EnumSet.of(ACTIVE, FAILED);
            case ACTIVE -> EnumSet.of(DRAINING, QUARANTINED);
            case QUARANTINED -> EnumSet.of(ACTIVE, DRAINING);
            case DRAINING -> EnumSet.of(GONE, ACTIVE, FAILED);
            case GONE, FAILED -> EnumSet.of(PLANNED, CHECKED);
        };
    }

    /** Whether its bundle runs. */
    public boolean runs() {
        return EnumSet.of(STAGED, ACTIVE, DRAINING, QUARANTINED).contains(this);
    }
}
