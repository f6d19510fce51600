package org.paifang.platform.core.internal.domain;

/** Told by whoever changed something that decisions depend on, after the change. Returns at once. */
@FunctionalInterface
public interface Changes {

    void changed();
}
