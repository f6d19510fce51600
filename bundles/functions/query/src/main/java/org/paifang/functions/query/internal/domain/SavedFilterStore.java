package org.paifang.functions.query.internal.domain;

import java.util.List;
import org.paifang.platform.api.identity.OperatorId;

/** Where saved filters lie. Thread-safe, on any number of nodes at once. */
public interface SavedFilterStore {

    /** Ordered by name. */
    List<SavedFilter> of(OperatorId operator);

    /** Keeps one more, unless the name is there or there are {@code maximum} of them already. */
    Outcome add(OperatorId operator, SavedFilter filter, int maximum);

    /** Forgets one; nothing if there is none of this name. */
    void remove(OperatorId operator, String name);

    enum Outcome {
        ADDED,
        NAME_USED,
        FULL
    }
}
