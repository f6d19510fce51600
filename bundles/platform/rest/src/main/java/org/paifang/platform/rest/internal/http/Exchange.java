package org.paifang.platform.rest.internal.http;

import java.util.concurrent.atomic.AtomicBoolean;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiKey;

/**
 * A request that somebody with a key has made, on its way to a version of a function.
 *
 * @param begun whether it was written down that it begins, so that its end is written down too
 * @param gate asked when it is known which permission is needed, before anything is done
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Exchange(
        Request request,
        byte[] body,
        ApiCall call,
        ApiKey key,
        InstalledFunction function,
        AtomicBoolean begun,
        Gate gate) {

    public Exchange(Request request, byte[] body, ApiCall call, ApiKey key, InstalledFunction function, Gate gate) {
        this(request, body, call, key, function, new AtomicBoolean(), gate);
    }

    /** Lets a request through, or throws. */
    @FunctionalInterface
    public interface Gate {

        /**
         * Asks whether the caller may, and whether this was done before.
         *
         * @throws org.paifang.platform.rest.api.ApiProblem if the caller may not, or not now
         * @throws Stored if it was done before
         */
        void pass(Exchange exchange, String permission);
    }

    /** It was done before, with this answer. */
    public static final class Stored extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Reply reply;

        public Stored(Reply reply) {
            super("done before", null, false, false);
            this.reply = reply;
        }

        public Reply reply() {
            return reply;
        }
    }
}
