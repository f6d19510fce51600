package org.paifang.platform.core.internal.domain;

import java.time.Instant;
import java.util.List;

/** Which functions were here since when, for whoever writes it down. */
public interface Moments {

    /** A catalog, and the moment since which it is the one that counts. */
    record Moment(Instant at, Catalog catalog) {}

    /** Those that were not given yet, oldest first. */
    List<Moment> drain();
}
