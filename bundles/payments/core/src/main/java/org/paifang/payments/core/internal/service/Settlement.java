package org.paifang.payments.core.internal.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import org.paifang.payments.api.BatchId;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.Settlements;
import org.paifang.payments.core.internal.domain.ContractRules;
import org.paifang.payments.core.internal.domain.Entry;
import org.paifang.payments.core.internal.domain.SettlementRules;
import org.paifang.payments.core.internal.domain.Waiting;
import org.paifang.payments.core.internal.domain.WorkingDays;
import org.paifang.payments.core.internal.store.Batches;
import org.paifang.payments.core.internal.store.ContractStore;
import org.paifang.payments.core.internal.store.Ledger;
import org.paifang.payments.core.internal.store.Turns;
import org.paifang.payments.core.internal.store.Unsettled;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.store.Conflicts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles the days that have ended, in steps of one transaction each: begin a batch, add what is ready, complete it, pay
 * it out. Every step takes the merchant's turn and is done once, whatever node does it: of two that want the same step one
 * finds the turn taken and writes nothing, and after a crash the next step goes on where the last one was committed.
 */
public final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    /** How many payments and refunds one step settles. */
    static final int STEP = 250;

    /** So long after a cut-off what was being booked at that moment is there, or goes into the next day. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** So often at least a merchant is looked at: it may have got a contract, or payments of days that are over. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private static final int PAYOUTS = 100;

    private final Desk desk;
    private final WorkingDays calendar;
    private final int stepSize;
    private final Map<MerchantNo, Instant> notBefore = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    public Settlement(Desk desk, WorkingDays calendar) {
        this(desk, calendar, STEP);
    }

    Settlement(Desk desk, WorkingDays calendar, int stepSize) {
        this.desk = desk;
        this.calendar = calendar;
        this.stepSize = stepSize;
    }

    /** What a step did. */
    private sealed interface Step {}

    /** Something, or another node did; there may be more. */
    private record GoOn() implements Step {}

    /** Nothing; there is nothing to do before then. */
    private record Idle(Instant until) implements Step {}

    private record Completed(SettlementBatch batch) implements Step {}

    /** Ends after the step at hand. */
    public void stop() {
        stopping = true;
    }

    /** Does all that is due now, of all merchants. */
    public void run() {
        for (var no : desk.merchants()) {
            if (!now().isBefore(notBefore.getOrDefault(no, Instant.MIN))) {
                desk.merchant(no).ifPresent(this::settle);
            }
        }
        payOut();
    }

    private void settle(Merchant merchant) {
        while (!stopping) {
            var step = step(merchant);
            if (step instanceof Idle idle) {
                notBefore.put(merchant.no(), idle.until());
                return;
            }
            if (step instanceof Completed completed) {
                log(completed.batch());
            }
        }
    }

    /** Does the next step of a merchant; whether there may be another one. */
    boolean goOn(Merchant merchant) {
        return !(step(merchant) instanceof Idle);
    }

    private Step step(Merchant merchant) {
        try {
            return desk.unit().inTransaction(em -> step(em, merchant));
        } catch (RuntimeException e) {
            if (Conflicts.isDuplicate(e)) {
                return new GoOn();
            }
            throw e;
        }
    }

    private Step step(EntityManager em, Merchant merchant) {
        var no = merchant.no();
        var currency = merchant.currency();
        var seen = Turns.seen(em, no, currency);
        var batch = Batches.collecting(em, no, currency);
        if (batch.isEmpty()) {
            return begin(em, no, currency, seen);
        }
        if (!Turns.take(em, no, currency, seen)) {
            return new GoOn();
        }
        var versions = ContractStore.versions(em, no);
        var ready = Unsettled.ready(em, no, currency, batch.get().cutOff(), stepSize);
        return ready.isEmpty() ? complete(em, batch.get(), versions) : add(em, batch.get(), versions, ready);
    }

    private Step begin(EntityManager em, MerchantNo merchant, Currency currency, long seen) {
        var now = now();
        var again = now.plus(LOOK_AGAIN);
        var oldest = Unsettled.oldest(em, merchant, currency);
        if (oldest.isEmpty()) {
            return new Idle(again);
        }
        var last = Batches.lastDay(em, merchant, currency).orElse(null);
        var next = SettlementRules.next(ContractStore.versions(em, merchant), oldest.get(), last);
        if (next.isEmpty()) {
            return new Idle(again);
        }
        var from = next.get().cutOff().plus(GRACE);
        if (now.isBefore(from)) {
            return new Idle(from.isBefore(again) ? from : again);
        }
        if (Turns.take(em, merchant, currency, seen)) {
            var carriedIn = Ledger.available(em, merchant, currency).counted();
            var id = new BatchId(desk.ids().next());
            Batches.insert(em, merchant, id, next.get().day(), next.get().cutOff(), carriedIn);
        }
        return new GoOn();
    }

    private Step add(EntityManager em, SettlementBatch batch, List<Contract> versions, List<Waiting> ready) {
        var now = now();
        var lines = new ArrayList<SettlementLine>();
        var entries = new ArrayList<Entry>();
        var settled = new ArrayList<Waiting>();
        var held = new ArrayList<Waiting>();
        for (var waiting : ready) {
            var line = SettlementRules.line(versions, waiting, batch.day());
            if (line.isEmpty()) {
                held.add(waiting);
            } else {
                settled.add(waiting);
                lines.add(line.get());
                SettlementRules.entry(waiting, line.get(), now).ifPresent(entries::add);
            }
        }
        Batches.add(em, batch, lines, held.size(), now);
        Ledger.book(em, entries);
        Unsettled.delete(em, settled);
        Unsettled.hold(em, held, batch.cutOff());
        return new GoOn();
    }

    private Step complete(EntityManager em, SettlementBatch batch, List<Contract> versions) {
        var now = now();
        var contract = ContractRules.on(versions, batch.day()).orElseThrow();
        var due = batch.carriedIn().plus(batch.net());
        var available = Ledger.available(em, batch.merchant(), due.currency()).credit();
        var payout = SettlementRules.payout(due, available);
        var dueOn = calendar.due(batch.day(), contract.cycle());
        var dueAt = SettlementRules.payoutFrom(contract, dueOn);
        Batches.close(em, batch, payout, due.minus(payout), contract.version(), dueOn, dueAt, now);
        if (payout.isPositive()) {
            Ledger.book(em, List.of(Entry.payout(batch.merchant(), batch.id(), payout, now)));
        }
        var completed = Batches.find(em, batch.merchant(), batch.id()).orElseThrow();
        desk.tell(SettlementEvents.of(Settlements.SETTLED, completed, dueOn));
        return new Completed(completed);
    }

    private void payOut() {
        while (!stopping) {
            var due = desk.unit().inTransaction(em -> Batches.due(em, now(), PAYOUTS));
            due.forEach(batch -> desk.unit().run(em -> payOut(em, batch)));
            if (due.size() < PAYOUTS) {
                return;
            }
        }
    }

    private void payOut(EntityManager em, SettlementBatch batch) {
        var now = now();
        var dueOn = batch.dueOn();
        if (dueOn == null || !Batches.paidOut(em, batch, now)) {
            return;
        }
        Ledger.book(em, List.of(Entry.paidOut(batch.merchant(), batch.id(), batch.payout(), now)));
        desk.tell(SettlementEvents.of(Settlements.PAID_OUT, batch, dueOn));
    }

    private Instant now() {
        return desk.settling().now();
    }

    private static void log(SettlementBatch batch) {
        LOG.info(
                "{} of {} is settled: {} payments, {} refunds, net {}, payout {}, due {}",
                batch.day(),
                batch.merchant(),
                batch.payments(),
                batch.refunds(),
                batch.net(),
                batch.payout(),
                batch.dueOn());
    }
}
