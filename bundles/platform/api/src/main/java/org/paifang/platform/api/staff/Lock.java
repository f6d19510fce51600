package org.paifang.platform.api.staff;

import java.time.Instant;
import java.util.Optional;
import org.paifang.platform.api.identity.OperatorId;

/**
 * Why an operator can neither log in nor do anything.
 *
 * @param by who locked; empty unless it was a person
 * @param since zone-less, to the microsecond
 * @param why what the person wrote, up to 200 characters; empty if nobody wrote anything
 */
public record Lock(Cause cause, Optional<OperatorId> by, Instant since, String why) {

    /** What led to it. */
    public enum Cause {
        /** Somebody locked the operator. */
        PERSON,
        /** Too many wrong passwords. */
        FAILURES,
        /** A part of the platform did, such as the enrolment of merchants. */
        PLATFORM
    }
}
