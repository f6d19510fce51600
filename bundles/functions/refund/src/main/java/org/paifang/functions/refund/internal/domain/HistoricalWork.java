package org.paifang.functions.refund.internal.domain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.HistoricalRefunds;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.jobs.JobKind;
import org.paifang.platform.api.jobs.Step;
import org.paifang.platform.api.text.Reason;

/**
 * Refunds an order in the archive. What was refunded when everything ended, and not marked, is asked for again under the same
 * number, which refunds nothing a second time.
 */
public class HistoricalWork implements JobHandler {

    private final HistoricalRefunds refunds;
    private final Profiles profiles;
    private final HistoricalStore store;
    private final Clock clock;

    public HistoricalWork(HistoricalRefunds refunds, Profiles profiles, HistoricalStore store, Clock clock) {
        this.refunds = refunds;
        this.profiles = profiles;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return HistoricalDesk.JOB;
    }

    @Override
    public void work(Step step) {
        var merchant = step.job().merchant();
        var no = new RefundNo(step.job().subject());
        var request = store.find(merchant, no)
                .orElseThrow(() -> new IllegalStateException("there is no refund " + no + " of " + merchant));
        if (!step.mayGoOn()) {
            return;
        }
        var refused = refund(step, request.wanted());
        step.mark(
                1,
                refused == null ? 0 : 1,
                () -> store.end(merchant, no, clock.instant().truncatedTo(ChronoUnit.MICROS), refused));
    }

    private @Nullable Reason refund(Step step, RefundContent wanted) {
        var caller = step.job().caller();
        var limits = new Refunds.Limits(
                profiles.value(caller.merchant(), RefundRights.WINDOW_DAYS),
                profiles.value(caller.merchant(), RefundRights.REFUNDS_PER_ORDER));
        var outcome = refunds.refund(new Refunds.Command(
                caller,
                wanted.order(),
                wanted.no(),
                wanted.amount(),
                wanted.reason(),
                wanted.refundedBefore().orElse(null),
                limits));
        if (!(outcome instanceof Refunds.Rejected rejected)) {
            return null;
        }
        if (rejected.reason().code().equals(Refunds.ACQUIRER_UNAVAILABLE)) {
            throw new IllegalStateException("no connector to the acquirer is here, refund " + wanted.no() + " waits");
        }
        return rejected.reason();
    }
}
