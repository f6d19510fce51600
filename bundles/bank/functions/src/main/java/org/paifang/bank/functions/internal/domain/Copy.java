package org.paifang.bank.functions.internal.domain;

import org.paifang.platform.api.lifecycle.FunctionHealth.Health;
import org.paifang.platform.api.lifecycle.FunctionVersion;

/**
 * One version of a function, as people are shown it.
 *
 * @param openPages in how many pages it is open now
 * @param health how it was when it was asked last
 * @param failures what it threw lately
 */
public record Copy(FunctionVersion version, Serving serving, int openPages, Health health, int failures) {

    public boolean serves() {
        return !(serving instanceof Serving.Nobody);
    }
}
