package org.paifang.platform.api.lifecycle;

import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;

/** What somebody wants to do to a function. */
public sealed interface Change {

    FunctionId function();

    /**
     * Lets a version that is here, or was uploaded, serve a cohort; all others keep what they have.
     *
     * @param cohort {@link Cohort#ALL} to install or to update
     */
    record Put(FunctionId function, String version, Cohort cohort) implements Change {}

    /** Takes it away from everybody. */
    record Remove(FunctionId function) implements Change {}

    /** Lets the version that served before serve all again; ends a cohort. */
    record Return(FunctionId function) implements Change {}
}
