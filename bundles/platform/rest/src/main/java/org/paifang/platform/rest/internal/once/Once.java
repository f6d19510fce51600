package org.paifang.platform.rest.internal.once;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.internal.http.Reply;

/**
 * What a merchant asks for under one idempotency key is done once, and every asking gets the first answer. Who asks while
 * it is being done waits shortly. A request whose node died is taken over by whoever asks again. Thread-safe.
 */
public final class Once {

    /** For this long nobody else takes over a request of a node that may still run. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** For this long one waits for another's answer to the same request. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LATER = Duration.ofSeconds(1);

    /** What the function has decided; anything else may come out differently next time. */
    private static final Set<Integer> FINAL = Set.of(200, 201, 202, 204, 404, 409, 410, 422);

    private final OnceStore store;
    private final Clock clock;
    private final Map<Key, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    public Once(OnceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One merchant's idempotency key. */
    public record Key(MerchantNo merchant, String value) {}

    /**
     * Begins it.
     *
     * @param hash of the request
     * @return the answer, if it was done before; else whoever asked ends it, with {@link #end}
     * @throws ApiProblem if the key belongs to another request, or its request is still being done
     */
    public Optional<Reply> begin(Key key, String hash) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var mine = new CompletableFuture<Void>();
            var others = underWay.putIfAbsent(key, mine);
            if (others != null) {
                await(others, end - System.nanoTime());
                continue;
            }
            var begun = false;
            try {
                var state =
                        store.begin(key, hash, clock.instant(), clock.instant().plus(LEASE));
                begun = state instanceof OnceStore.Begun;
                if (begun) {
                    return Optional.empty();
                }
                if (state instanceof OnceStore.Done done) {
                    return Optional.of(done.reply());
                }
                if (state instanceof OnceStore.Other) {
                    throw ApiProblem.conflict(Reason.of("api.idempotency-key-used"));
                }
            } finally {
                if (!begun) {
                    release(key);
                }
            }
            await(mine, Math.min(LOOK.toNanos(), end - System.nanoTime()));
        }
        throw ApiProblem.conflict(Reason.of("api.idempotency-under-way")).after(LATER);
    }

    /** It is done, with this answer. */
    public void end(Key key, Reply reply) {
        try {
            if (FINAL.contains(reply.status())) {
                store.end(key, reply);
            } else {
                store.forget(key);
            }
        } finally {
            release(key);
        }
    }

    /** It broke off: whoever asks again does it again. */
    public void breakOff(Key key) {
        try {
            store.forget(key);
        } finally {
            release(key);
        }
    }

    private void release(Key key) {
        var mine = underWay.remove(key);
        if (mine != null) {
            mine.complete(null);
        }
    }

    private static void await(CompletableFuture<Void> other, long nanos) {
        try {
            other.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // it is looked at again, or given up, by the caller
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing completes with an exception here", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for the answer any more", e);
        }
    }
}
