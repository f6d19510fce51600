package org.paifang.platform.core.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the values of a configuration against their bounds; one that is out of them is named and not used. */
record Bounds(String pid) {

    private static final Logger LOG = LoggerFactory.getLogger(Bounds.class);

    int within(String key, int value, int minimum, int maximum, int standard) {
        if (minimum <= value && value <= maximum) {
            return value;
        }
        LOG.warn("{}: {} is {} to {}, was {}; {} is used", pid, key, minimum, maximum, value, standard);
        return standard;
    }
}
