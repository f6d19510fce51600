package org.paifang.payments.simulator.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.paifang.payments.api.AcquirerGateway;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;

/** An acquirer that does what {@link Behaviour} says, each request once. */
class Simulator implements AcquirerGateway {

    /** In place of a response code: the acquirer said that it does not know the request. */
    private static final String NEVER_RECEIVED = "--";

    private static final int BASE = 36;

    private final Journal journal;
    private final Duration timeLimit;
    private final Consumer<Duration> wait;

    /** How often requests were inquired about that keep silent for some inquiries; forgotten when they told. */
    private final Map<Key, Integer> silences = new ConcurrentHashMap<>();

    /**
     * Makes one.
     *
     * @param wait lets the caller wait, as for an answer that does not come
     */
    Simulator(Journal journal, Duration timeLimit, Consumer<Duration> wait) {
        this.journal = journal;
        this.timeLimit = timeLimit;
        this.wait = wait;
    }

    @Override
    public Answer pay(Request request) {
        return decide(request);
    }

    @Override
    public Answer refund(Request request) {
        return decide(request);
    }

    @Override
    public Inquiry inquire(MerchantNo merchant, TransactionId id) {
        var key = new Key(merchant, id);
        if (silences.computeIfPresent(key, (k, left) -> left > 0 ? left - 1 : null) != null) {
            return new NoAnswer();
        }
        var decided = journal.find(key);
        if (decided.isPresent()) {
            return decided.get().equals(NEVER_RECEIVED) ? new NeverReceived() : answer(id, decided.get());
        }
        if (journal.mayBeForgotten(key)) {
            return new NoAnswer();
        }
        // said once, it must stay true: should the request arrive after all, it is not done any more
        var settled = journal.decide(key, NEVER_RECEIVED);
        return settled.equals(NEVER_RECEIVED) ? new NeverReceived() : answer(id, settled);
    }

    @Override
    public Duration timeLimit() {
        return timeLimit;
    }

    private Answer decide(Request request) {
        var key = new Key(request.merchant(), request.id());
        var behaviour = Behaviour.of(request.amount());
        if (behaviour.received()) {
            if (behaviour.silentInquiries() > 0) {
                silences.put(key, behaviour.silentInquiries());
            }
            var responseCode = journal.decide(key, behaviour.responseCode());
            if (behaviour.answers()) {
                return (Answer) answer(request.id(), responseCode);
            }
        }
        wait.accept(timeLimit);
        return new NoAnswer();
    }

    private static Inquiry answer(TransactionId id, String responseCode) {
        if (responseCode.equals(Behaviour.APPROVED)) {
            return new Approved("SIM" + Long.toString(id.value(), BASE).toUpperCase(Locale.ROOT), responseCode);
        }
        return new Declined(responseCode);
    }
}
