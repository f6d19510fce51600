package org.paifang.platform.api.session;

import java.time.Instant;
import org.paifang.platform.api.identity.Caller;

/**
 * Somebody who is logged in.
 *
 * @param since when they logged in
 * @param lastUse when they last did something
 * @param confirmed when they last proved who they are
 * @param address from where they logged in, as the platform saw it
 * @param device what the browser said of itself, at most 300 characters; untrusted
 */
public record OpenSession(
        SessionId id,
        Caller caller,
        Instant since,
        Instant lastUse,
        Instant confirmed,
        String address,
        String device) {}
