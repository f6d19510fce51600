package org.paifang.payments.core.internal.service;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.paifang.payments.api.AcquirerGateway;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;

/** An acquirer that answers as a test says, and counts what it was asked. */
final class ScriptedAcquirer implements AcquirerGateway {

    static final Answer APPROVED = new Approved("R-1", "00");
    static final Answer DECLINED = new Declined("05");
    static final Answer SILENT = new NoAnswer();

    final AtomicInteger payments = new AtomicInteger();
    final AtomicInteger refunds = new AtomicInteger();
    final AtomicInteger inquiries = new AtomicInteger();

    private volatile Function<Request, Answer> onPay = request -> APPROVED;
    private volatile Function<Request, Answer> onRefund = request -> APPROVED;
    private volatile Inquiry otherwise = new NoAnswer();
    private volatile Runnable whenAsked = () -> {};
    private final Map<TransactionId, Inquiry> onInquiry = new ConcurrentHashMap<>();

    /** Says yes, knows nothing, was asked nothing. */
    void reset() {
        whenAsked = () -> {};
        pays(APPROVED).refunds(APPROVED).knows(new NoAnswer());
        onInquiry.clear();
        payments.set(0);
        refunds.set(0);
        inquiries.set(0);
    }

    ScriptedAcquirer pays(Answer answer) {
        onPay = request -> answer;
        return this;
    }

    ScriptedAcquirer pays(Function<Request, Answer> answer) {
        onPay = answer;
        return this;
    }

    /** What happens before it answers an inquiry. */
    ScriptedAcquirer whenAsked(Runnable happens) {
        whenAsked = happens;
        return this;
    }

    ScriptedAcquirer refunds(Answer answer) {
        onRefund = request -> answer;
        return this;
    }

    ScriptedAcquirer refunds(Function<Request, Answer> answer) {
        onRefund = answer;
        return this;
    }

    ScriptedAcquirer knows(Inquiry inquiry) {
        otherwise = inquiry;
        return this;
    }

    ScriptedAcquirer knows(TransactionId id, Inquiry inquiry) {
        onInquiry.put(id, inquiry);
        return this;
    }

    @Override
    public Answer pay(Request request) {
        payments.incrementAndGet();
        return onPay.apply(request);
    }

    @Override
    public Answer refund(Request request) {
        refunds.incrementAndGet();
        return onRefund.apply(request);
    }

    @Override
    public Inquiry inquire(MerchantNo merchant, TransactionId id) {
        inquiries.incrementAndGet();
        whenAsked.run();
        return onInquiry.getOrDefault(id, otherwise);
    }

    @Override
    public Duration timeLimit() {
        return Duration.ofSeconds(10);
    }
}
