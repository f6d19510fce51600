package org.paifang.platform.rest.internal.once;

import java.time.Instant;
import org.paifang.platform.rest.internal.http.Reply;

/** Where requests and their answers are kept. Thread-safe, on any number of nodes at once. */
public interface OnceStore {

    /** Writes down that it begins, unless it is done already, or under way: its node may run and its lease is not up. */
    State begin(Once.Key key, String hash, Instant now, Instant leaseUntil);

    void end(Once.Key key, Reply reply);

    void forget(Once.Key key);

    /** Forgets what was begun before. */
    int forgetBefore(Instant then);

    sealed interface State permits Begun, Running, Done, Other {}

    /** It is the caller's now. */
    record Begun() implements State {}

    /** Somebody else is at it. */
    record Running() implements State {}

    record Done(Reply reply) implements State {}

    /** The key belongs to another request. */
    record Other() implements State {}
}
