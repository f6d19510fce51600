package org.paifang.platform.jobs.internal.work;

import java.util.function.Predicate;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.LeaseLost;
import org.paifang.platform.api.jobs.Step;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.jobs.internal.store.JobTable;
import org.paifang.platform.store.Unit;

/** A step while a thread is at it. */
final class StepInHand implements Step {

    private final Held held;
    private final Unit unit;
    private final Tasks.Task task;
    private final Predicate<Held> allowed;
    private Held.Portion portion;
    private volatile boolean givingWay;

    StepInHand(Held held, Held.Portion portion, Unit unit, Tasks.Task task, Predicate<Held> allowed) {
        this.held = held;
        this.portion = portion;
        this.unit = unit;
        this.task = task;
        this.allowed = allowed;
    }

    @Override
    public Job job() {
        return held.job();
    }

    @Override
    public long from() {
        return portion.next();
    }

    @Override
    public long until() {
        return portion.until();
    }

    @Override
    public boolean mayGoOn() {
        return !givingWay && held.goesOn() && !task.isCutOff() && allowed.test(held);
    }

    @Override
    public void mark(long next, int failed, Runnable effects) {
        var done = next - portion.next();
        if (done < 1 || next > portion.until() || failed < 0 || failed > done) {
            throw new IllegalArgumentException("cannot mark " + next + " with " + failed + " failed in " + portion);
        }
        boolean cancelling = unit.inTransaction(em -> {
            effects.run();
            if (portion.marked()) {
                JobTable.moveStep(em, job(), portion.first(), next);
            } else {
                JobTable.beginStep(em, job(), portion.first(), next);
            }
            em.flush();
            // last, because every thread at the job waits for this row until the transaction ends
            if (!JobTable.count(em, job(), held.lease(), done, failed)) {
                throw new LeaseLost(job().id());
            }
            return JobTable.isCancelling(em, job());
        });
        portion = new Held.Portion(portion.first(), next, portion.until(), true);
        if (cancelling) {
            held.cancel();
        }
    }

    Held held() {
        return held;
    }

    Held.Portion portion() {
        return portion;
    }

    /** Another merchant waits for a thread. */
    void giveWay() {
        givingWay = true;
    }
}
