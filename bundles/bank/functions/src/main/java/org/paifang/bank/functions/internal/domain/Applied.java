package org.paifang.bank.functions.internal.domain;

import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.lifecycle.FunctionEngine.Outcome;
import org.paifang.platform.api.text.Reason;

/** What came of applying a plan. */
public sealed interface Applied {

    /** The engine did it, or did not, at once. */
    record AtOnce(Outcome outcome) implements Applied {}

    /**
     * Nothing has changed: other people must agree first.
     *
     * @param earlier whether another change of the function waited already, so that this one was not asked for
     */
    record Waiting(Approval approval, boolean earlier) implements Applied {}

    /** Nothing has changed and nobody is asked. */
    record NotAsked(Reason reason) implements Applied {}
}
