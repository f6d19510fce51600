package org.paifang.platform.api.access;

import org.paifang.platform.api.identity.Caller;

/** A service was asked for what the caller may not do. Shown to the person as the verdict's sentence. */
public final class AccessDenied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Verdict verdict;

    public AccessDenied(Caller caller, String asked, Decision decision) {
        super(caller.operator() + " may not " + asked + ": " + decision.verdict() + " by " + decision.decidedBy());
        this.verdict = decision.verdict();
    }

    public Verdict verdict() {
        return verdict;
    }
}
