package org.paifang.bank.functions.internal.domain;

import java.util.Optional;
import org.paifang.platform.api.lifecycle.FunctionVersion;
import org.paifang.platform.api.text.Reason;

/**
 * One version of a function, as people are shown it.
 *
 * @param openPages in how many pages it is open now
 * @param ill why it was not well when it was asked last
 * @param failures what it threw lately
 */
public record Copy(FunctionVersion version, Serving serving, int openPages, Optional<Reason> ill, int failures) {

    public boolean serves() {
        return !(serving instanceof Serving.Nobody);
    }
}
