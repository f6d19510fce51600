package org.paifang.bank.functions.internal.domain;

import org.paifang.platform.api.lifecycle.FunctionVersion;

/**
 * One version of a function, as people are shown it.
 *
 * @param openPages in how many pages it is open now
 */
public record Copy(FunctionVersion version, Serving serving, int openPages) {

    public boolean serves() {
        return !(serving instanceof Serving.Nobody);
    }
}
