package org.paifang.payments.core.internal.service;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.paifang.payments.api.TransactionId;

/**
 * Requests that threads of this node are making now: whoever asks for the same one waits for its answer instead of
 * being told that it is on its way. A request of another node is not known here; it is told as it stands.
 */
final class UnderWay {

    private final Map<TransactionId, CompletableFuture<Boolean>> requests = new ConcurrentHashMap<>();

    /** Does the work, begun before anybody can find the transactions and ended when the answers are booked, or cannot be. */
    <R> R during(Collection<TransactionId> ids, Supplier<R> work) {
        var done = new CompletableFuture<Boolean>();
        ids.forEach(id -> requests.put(id, done));
        try {
            return work.get();
        } finally {
            ids.forEach(requests::remove);
            done.complete(true);
        }
    }

    boolean isUnderWay(TransactionId id) {
        return requests.containsKey(id);
    }

    /** Returns when nobody here is at it any more; at once if nobody is. */
    void await(TransactionId id) {
        var request = requests.get(id);
        if (request != null) {
            request.join();
        }
    }
}
