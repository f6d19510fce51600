package org.paifang.bank.functions.internal.domain;

import java.util.Optional;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.text.Reason;

/** What may come of a change. */
public sealed interface Prospect {

    /**
     * It can be done.
     *
     * @param people how many others must agree first
     * @param waiting a change of the same function that waits for them already
     */
    record Planned(Plan plan, int people, Optional<Approval> waiting) implements Prospect {}

    /** The engine says why. */
    record Impossible(Reason why) implements Prospect {}

    /** This function would take itself away, and nobody could take that back here. */
    record OwnEnd() implements Prospect {}
}
