package org.paifang.payments.core.internal.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.paifang.payments.api.AcquirerGateway;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * An acquirer that keeps its contract and is as difficult as that allows: it does a request once or never, and loses
 * requests and answers, its own and those to inquiries; and this house may die before it is asked and after it answered.
 */
final class HonestAcquirer implements AcquirerGateway {

    private final Random random;
    private final Map<TransactionId, Inquiry> truth = new HashMap<>();

    /** From here on nothing is lost and nobody dies. */
    boolean calm;

    HonestAcquirer(Random random) {
        this.random = random;
    }

    /** The machine dies, this house with it. */
    static final class Death extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Whether it did the request. */
    boolean did(TransactionId id) {
        return truth.get(id) instanceof Approved;
    }

    @Override
    public Answer pay(Request request) {
        return decide(request);
    }

    @Override
    public Answer refund(Request request) {
        return decide(request);
    }

    private Answer decide(Request request) {
        dieOrNot();
        if (!calm && random.nextInt(6) == 0) {
            return new NoAnswer();
        }
        truth.computeIfAbsent(
                request.id(), id -> random.nextInt(4) == 0 ? new Declined("05") : new Approved("H" + id.value(), "00"));
        dieOrNot();
        var word = truth.get(request.id());
        var isLost = !calm && random.nextInt(4) == 0;
        return isLost || word instanceof NeverReceived ? new NoAnswer() : (Answer) word;
    }

    private void dieOrNot() {
        if (!calm && random.nextInt(10) == 0) {
            throw new Death();
        }
    }

    @Override
    public Inquiry inquire(MerchantNo merchant, TransactionId id) {
        if (!calm && random.nextInt(3) == 0) {
            return new NoAnswer();
        }
        // said once, it stays so
        return truth.computeIfAbsent(id, unknown -> new NeverReceived());
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofSeconds(1);
    }
}
