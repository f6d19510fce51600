package org.paifang.platform.jobs.internal.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.jobs.LeaseLost;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.jobs.internal.store.Stored;
import org.paifang.platform.store.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of one node: takes what is free, gives its steps to threads, fairly among merchants, and writes down how it
 * ends. A look ({@link #look}) does what is due and never waits for a step.
 */
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** A lease is prolonged so many times before it would run out. */
    private static final int RENEWALS = 5;

    private static final int CANDIDATES = 200;
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final Unit unit;
    private final AccessPolicy access;
    private final DatabaseTime time;
    private final Limits limits;
    private final Executor threads;
    private final Leases leases;
    private final Endings endings;
    private final List<Port> ports = new CopyOnWriteArrayList<>();

    /** Guarded by this, and so is what is in them. */
    private final List<Held> held = new ArrayList<>();

    private final Set<StepInHand> steps = new HashSet<>();
    private int busy;
    private long turn;
    private long renewedAt;
    private long forgottenAt;
    private boolean begun;
    private volatile boolean stopping;

    public Engine(Unit unit, AccessPolicy access, DatabaseTime time, Limits limits, String node, Executor threads) {
        this.unit = unit;
        this.access = access;
        this.time = time;
        this.limits = limits;
        this.threads = threads;
        this.leases = new Leases(unit, time, limits, node);
        this.endings = new Endings(unit, time, ports::contains);
    }

    public void add(Port port) {
        ports.add(port);
    }

    /** Its steps end between two items. */
    public void remove(Port port) {
        ports.remove(port);
        synchronized (this) {
            held.stream().filter(one -> one.port().equals(port)).forEach(Held::leave);
        }
    }

    /** Whether a thread is in the handler. */
    public synchronized boolean isIn(Port port) {
        return held.stream().anyMatch(one -> one.port().equals(port) && one.active() > 0);
    }

    /** Nothing new begins; what is under way ends between two items. */
    public void stop() {
        stopping = true;
        synchronized (this) {
            held.forEach(Held::leave);
        }
    }

    public synchronized boolean isIdle() {
        return busy == 0;
    }

    /** Somebody on this node cancelled a job: it need not wait for the next renewal. */
    public synchronized void cancelled(JobId id) {
        held.stream().filter(one -> one.job().id().equals(id)).forEach(Held::cancel);
    }

    /** Does what is due: leases, what is over, what is free, threads that have nothing to do. */
    public void look() {
        if (!begun) {
            leases.begin();
            begun = true;
        }
        renew();
        settle();
        if (!stopping) {
            takeFree();
            dispatch();
            makeRoom();
            forget();
        }
    }

    // ---- leases

    private void renew() {
        var now = System.nanoTime();
        List<Held> all;
        synchronized (this) {
            all = List.copyOf(held);
        }
        if (all.isEmpty() || now - renewedAt < limits.lease().toNanos() / RENEWALS) {
            return;
        }
        renewedAt = now;
        all.forEach(leases::renew);
    }

    private void takeFree() {
        Set<MerchantNo> satisfied;
        int room;
        synchronized (this) {
            room = limits.jobs() - held.size();
            satisfied = held.stream()
                    .collect(Collectors.groupingBy(one -> one.job().merchant(), Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(entry -> entry.getValue() >= limits.jobsPerMerchant())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(HashSet::new));
        }
        if (room <= 0) {
            return;
        }
        var free = leases.free(satisfied, CANDIDATES);
        for (var stored : free) {
            if (room > 0 && !satisfied.contains(stored.job().merchant()) && take(stored)) {
                room--;
                if (heldOf(stored.job().merchant()) >= limits.jobsPerMerchant()) {
                    satisfied.add(stored.job().merchant());
                }
            }
        }
    }

    private synchronized long heldOf(MerchantNo merchant) {
        return held.stream()
                .filter(one -> one.job().merchant().equals(merchant))
                .count();
    }

    private boolean take(Stored stored) {
        var job = stored.job();
        var port = portFor(job);
        var denied = whyNot(job);
        if (denied != null && !job.cancelling()) {
            // a pause that is known needs no writing
            return !denied.equals(job.pause()) && takeToPause(stored, denied, port);
        }
        return port.isPresent() && take(stored, port.get(), null);
    }

    private boolean takeToPause(Stored stored, String denied, Optional<Port> port) {
        if (port.isPresent()) {
            return take(stored, port.get(), denied);
        }
        leases.pause(stored, denied);
        return false;
    }

    private boolean take(Stored stored, Port port, @Nullable String denied) {
        var validUntil = leases.validUntil();
        var begun = leases.take(stored);
        if (begun.isEmpty()) {
            return false;
        }
        var one = new Held(stored.job(), stored.leaseNo() + 1, stored.troubles(), port, begun.get(), validUntil);
        if (denied != null) {
            one.deny(denied);
        }
        synchronized (this) {
            held.add(one);
        }
        if (!ports.contains(port) || stopping) {
            one.leave();
        }
        if (!one.goesOn() || !one.hasMore()) {
            settle();
        }
        return true;
    }

    private Optional<Port> portFor(Job job) {
        return ports.stream()
                .filter(port -> port.handler().kind().equals(job.kind()) && port.serves(job.merchant()))
                .findFirst();
    }

    /** The policy's reason against the next item, {@code null} if there is none. */
    private @Nullable String whyNot(Job job) {
        var decision = access.decide(job.caller(), job.permission());
        return decision.allowed() ? null : decision.verdict().code();
    }

    // ---- steps

    private void dispatch() {
        while (true) {
            synchronized (this) {
                if (busy >= limits.threads() || next().isEmpty()) {
                    return;
                }
                busy++;
            }
            try {
                threads.execute(this::workOn);
            } catch (RuntimeException e) {
                synchronized (this) {
                    busy--;
                }
                throw e;
            }
        }
    }

    /** One thread: step after step, as long as there are any. */
    private void workOn() {
        while (true) {
            Held one;
            Held.Portion portion;
            synchronized (this) {
                var next = next();
                if (next.isEmpty()) {
                    busy--;
                    break;
                }
                one = next.get();
                portion = one.take(++turn);
            }
            portion = work(one, portion);
            boolean over;
            synchronized (this) {
                one.giveBack(portion);
                over = isOver(one);
            }
            if (over) {
                settleQuietly();
            }
        }
    }

    /** Of the merchant that has the fewest threads, the job that was served longest ago. */
    private Optional<Held> next() {
        if (stopping) {
            return Optional.empty();
        }
        return held.stream()
                .filter(Held::canUseThread)
                .min(Comparator.<Held>comparingInt(one -> activeOf(one.job().merchant()))
                        .thenComparingLong(Held::served));
    }

    private int activeOf(MerchantNo merchant) {
        return held.stream()
                .filter(one -> one.job().merchant().equals(merchant))
                .mapToInt(Held::active)
                .sum();
    }

    /** Gives what is left of it. */
    private Held.Portion work(Held one, Held.Portion portion) {
        var job = one.job();
        if (!isAllowed(one)) {
            return portion;
        }
        var task = one.port().begin(job.kind() + " " + job.id() + " of " + job.merchant());
        if (task.isEmpty()) {
            one.leave();
            return portion;
        }
        try (var underWay = task.get()) {
            var step = new StepInHand(one, portion, unit, underWay, this::isAllowed);
            synchronized (this) {
                steps.add(step);
            }
            try {
                one.port().handler().work(step);
                if (step.from() == portion.next() && step.mayGoOn()) {
                    throw new IllegalStateException("the handler of " + job.kind() + " did nothing");
                }
            } catch (LeaseLost e) {
                LOG.warn("job {} {} of {}: {}", job.kind(), job.id(), job.merchant(), e.getMessage());
                one.lose();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn(
                        "job {} {} of {} broke at item {} and is tried again",
                        job.kind(),
                        job.id(),
                        job.merchant(),
                        step.from(),
                        e);
                one.breakOff();
                blame(one);
            } finally {
                synchronized (this) {
                    steps.remove(step);
                }
            }
            return step.portion();
        }
    }

    /** Not while the database is away: that breaks every handler. */
    private void blame(Held one) {
        try {
            unit.inTransaction(time::now);
        } catch (RuntimeException away) {
            LOG.debug("{} is not to blame, the database is away", one.job().kind(), away);
            return;
        }
        one.port().broke(one.job().merchant(), "job " + one.job().id());
    }

    private boolean isAllowed(Held one) {
        var denied = whyNot(one.job());
        if (denied != null) {
            one.deny(denied);
            return false;
        }
        if (!one.port().serves(one.job().merchant())) {
            one.leave();
            return false;
        }
        return true;
    }

    /** When all threads are busy and a merchant has none, the one that has the most gives one back. */
    private synchronized void makeRoom() {
        var waiting = busy >= limits.threads()
                && held.stream()
                        .anyMatch(
                                one -> one.canUseThread() && activeOf(one.job().merchant()) == 0);
        if (waiting) {
            steps.stream()
                    .filter(step -> activeOf(step.job().merchant()) > 1)
                    .max(Comparator.comparingInt(step -> activeOf(step.job().merchant())))
                    .ifPresent(StepInHand::giveWay);
        }
    }

    // ---- ends

    private synchronized boolean isOver(Held one) {
        return one.active() == 0 && (!one.goesOn() || !one.hasMore());
    }

    /** On a thread of the steps: what cannot be written now is looked at again. */
    private void settleQuietly() {
        try {
            settle();
        } catch (RuntimeException e) {
            LOG.warn("the end of a job cannot be written now, it is tried again", e);
        }
    }

    private void settle() {
        List<Held> over;
        synchronized (this) {
            over = held.stream().filter(this::isOver).toList();
            // nobody else settles them meanwhile, and nothing new begins in them
            held.removeAll(over);
        }
        over.forEach(endings::write);
    }

    private void forget() {
        var now = System.nanoTime();
        if (forgottenAt != 0 && now - forgottenAt < FORGET_EVERY.toNanos()) {
            return;
        }
        forgottenAt = now;
        var forgotten = leases.forget();
        if (forgotten > 0) {
            LOG.info(
                    "{} jobs ended more than {} days ago and are forgotten",
                    forgotten,
                    limits.keep().toDays());
        }
    }
}
