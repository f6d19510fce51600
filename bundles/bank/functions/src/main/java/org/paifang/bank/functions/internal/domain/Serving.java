package org.paifang.bank.functions.internal.domain;

import org.paifang.platform.api.function.Cohort;

/** Whom a version serves. */
public sealed interface Serving {

    /**
     * Everybody whom no other version serves.
     *
     * @param butSome whether there is another one
     */
    record All(boolean butSome) implements Serving {}

    record Some(Cohort cohort) implements Serving {}

    record Nobody() implements Serving {}
}
