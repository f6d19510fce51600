package org.paifang.functions.refund.internal.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobKind;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.jobs.NewJob;
import org.paifang.platform.api.text.Reason;

/**
 * Where refunds of orders in the archive are accepted, and asked about afterwards. The request and the job that works on it
 * come together or not at all. Thread-safe.
 */
public final class HistoricalDesk {

    /** Too many jobs of the merchant have not ended; names how many it may have. */
    public static final String TOO_MANY_JOBS = "refund.too-many-jobs";

    static final JobKind JOB = new JobKind("refund.historical");

    /** How long a refused one is shown among those that are under way. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private static final int MOST = 50;

    private final AccessPolicy access;
    private final Jobs jobs;
    private final HistoricalStore store;
    private final AuditLog audit;
    private final Clock clock;

    public HistoricalDesk(AccessPolicy access, Jobs jobs, HistoricalStore store, AuditLog audit, Clock clock) {
        this.access = access;
        this.jobs = jobs;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A request and how far it is.
     *
     * @param pause why its job cannot go on now, {@code null} if it can or has ended
     */
    public record Progress(
            HistoricalRefund request, @Nullable String pause) {}

    /**
     * Accepts a refund. The same number again, with whatever content, changes nothing: {@link #find} says what is there.
     *
     * @return why it cannot be accepted now; empty if it is
     */
    Optional<Reason> ask(Caller maker, RefundContent wanted) {
        access.require(maker, RefundRights.CREATE);
        if (store.find(maker.merchant(), wanted.no()).isPresent()) {
            return Optional.empty();
        }
        var job = new NewJob(maker, JOB, RefundRights.CREATE, wanted.no().value(), 1, 1);
        try {
            return store.together(() -> {
                var submission = jobs.submit(job);
                if (submission instanceof Jobs.Refused refused) {
                    return Optional.of(
                            new Reason(TOO_MANY_JOBS, refused.reason().arguments()));
                }
                store.insert(new HistoricalRefund(
                        maker.merchant(),
                        wanted,
                        maker.operator().operatorNo(),
                        now(),
                        ((Jobs.Submitted) submission).id(),
                        null,
                        null));
                audit.record(RefundCommand.created(maker, wanted));
                return Optional.<Reason>empty();
            });
        } catch (HistoricalStore.NumberTaken taken) {
            return Optional.empty();
        }
    }

    /** The request with this number; empty if the caller's merchant has none. */
    Optional<HistoricalRefund> find(Caller caller, RefundNo no) {
        return store.find(caller.merchant(), no);
    }

    /** How far the job of a request is. */
    Progress progress(HistoricalRefund request) {
        var pause = request.isOpen()
                ? jobs.find(request.merchant(), request.job()).map(Job::pause).orElse(null)
                : null;
        return new Progress(request, pause);
    }

    /** Those that are under way, and those that were refused lately, newest first. */
    public List<Progress> unfinished(Caller caller) {
        access.require(caller, RefundRights.VIEW);
        return unfinished(caller, null);
    }

    /** As {@link #unfinished(Caller)}, of one order, for whoever may refund it. */
    public List<Progress> unfinishedOf(Caller caller, OrderNo order) {
        access.require(caller, RefundRights.CREATE);
        return unfinished(caller, order);
    }

    private List<Progress> unfinished(Caller caller, @Nullable OrderNo order) {
        return store.unfinished(caller.merchant(), order, now().minus(SHOWN), MOST).stream()
                .map(this::progress)
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
