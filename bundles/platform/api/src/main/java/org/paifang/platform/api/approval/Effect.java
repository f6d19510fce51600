package org.paifang.platform.api.approval;

import org.paifang.platform.api.text.Reason;

/** What became of a command that was carried out. */
public sealed interface Effect {

    /**
     * It was done, now or by an earlier call with the same key.
     *
     * @param reference under which the function knows what it made, such as a refund's number, 1 to 100 characters
     */
    record Done(String reference) implements Effect {}

    /** It was not done and never will be under this key, for this reason in the function's messages. */
    record NotDone(Reason reason) implements Effect {}

    /**
     * Not now, because something is not there for the moment: what was agreed to is tried again with the same key; whoever
     * does it alone is told this reason.
     */
    record Later(Reason reason) implements Effect {}
}
