package org.paifang.platform.console.internal.status;

import java.util.List;

/** Where problems are found. */
@FunctionalInterface
public interface Problems {

    /** Looks now. */
    List<Problem> find();
}
