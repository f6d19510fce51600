package org.paifang.platform.jobs.internal.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.jobs.JobState;
import org.paifang.platform.api.jobs.NewJob;

/** Jobs and their steps within the caller's transaction of the database. Times are of {@link DatabaseTime}. */
public final class JobTable {

    private static final Set<JobState> OPEN = Set.of(JobState.WAITING, JobState.RUNNING, JobState.PAUSED);

    private static final String IS = " where j.merchant = :merchant and j.id = :id";
    private static final String IS_LEASED = IS + " and j.leaseNo = :lease and j.state = :running";

    private JobTable() {}

    public static void insert(EntityManager em, JobId id, NewJob job, long now) {
        em.persist(new JobRow(id, job, now));
    }

    public static long open(EntityManager em, MerchantNo merchant) {
        return em.createQuery(
                        "select count(j) from JobRow j where j.merchant = :merchant and j.state in :open", Long.class)
                .setParameter("merchant", merchant.value())
                .setParameter("open", OPEN)
                .getSingleResult();
    }

    public static Optional<Job> find(EntityManager em, MerchantNo merchant, JobId id) {
        return em.createQuery("select j from JobRow j" + IS, JobRow.class)
                .setParameter("merchant", merchant.value())
                .setParameter("id", id.value())
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .findFirst()
                .map(JobRow::toJob);
    }

    public static boolean cancel(EntityManager em, MerchantNo merchant, JobId id, long now) {
        return em.createQuery("update JobRow j set j.cancelling = 1, j.notBefore = :now" + IS + " and j.state in :open")
                        .setParameter("now", now)
                        .setParameter("merchant", merchant.value())
                        .setParameter("id", id.value())
                        .setParameter("open", OPEN)
                        .executeUpdate()
                == 1;
    }

    /** What nobody has now and whose time has come, the oldest first; none of the merchants that have enough. */
    public static List<Stored> free(EntityManager em, long now, Collection<MerchantNo> satisfied, int limit) {
        var others = satisfied.isEmpty() ? "" : " and j.merchant not in :satisfied";
        var query = em.createQuery(
                        "select j from JobRow j where j.state in :open and j.notBefore <= :now and j.leasedUntil <= :now"
                                + others + " order by j.id",
                        JobRow.class)
                .setParameter("open", OPEN)
                .setParameter("now", now);
        if (!satisfied.isEmpty()) {
            query.setParameter(
                    "satisfied", satisfied.stream().map(MerchantNo::value).toList());
        }
        return query.setMaxResults(limit)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(JobRow::toStored)
                .toList();
    }

    /** Takes a job; {@code false} if another node was faster, or it is over. */
    public static boolean take(EntityManager em, Stored seen, String node, long now, long until) {
        var job = seen.job();
        return em.createQuery("update JobRow j set j.state = :running, j.node = :node, j.leaseNo = :next,"
                                + " j.leasedUntil = :until, j.startedAt = coalesce(j.startedAt, :now)" + IS
                                + " and j.leaseNo = :seen and j.state in :open and j.leasedUntil <= :now")
                        .setParameter("running", JobState.RUNNING)
                        .setParameter("node", node)
                        .setParameter("next", seen.leaseNo() + 1)
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .setParameter("merchant", job.merchant().value())
                        .setParameter("id", job.id().value())
                        .setParameter("seen", seen.leaseNo())
                        .setParameter("open", OPEN)
                        .executeUpdate()
                == 1;
    }

    /** Prolongs a lease; {@code false} if it is lost. */
    public static boolean renew(EntityManager em, Job job, long lease, long until) {
        return leased(em.createQuery("update JobRow j set j.leasedUntil = :until" + IS_LEASED), job, lease)
                        .setParameter("until", until)
                        .executeUpdate()
                == 1;
    }

    public static boolean isCancelling(EntityManager em, Job job) {
        return em.createQuery("select j.cancelling from JobRow j" + IS, Integer.class)
                .setParameter("merchant", job.merchant().value())
                .setParameter("id", job.id().value())
                .getResultList()
                .contains(1);
    }

    /** Counts on; {@code false} if the lease is lost. Holds the row until the end of the transaction. */
    public static boolean count(EntityManager em, Job job, long lease, long done, long failed) {
        return leased(
                                em.createQuery(
                                        "update JobRow j set j.done = j.done + :done, j.failed = j.failed + :failed"
                                                + IS_LEASED),
                                job,
                                lease)
                        .setParameter("done", done)
                        .setParameter("failed", failed)
                        .executeUpdate()
                == 1;
    }

    /** Gives a job back, to go on then; {@code false} if the lease was lost. */
    public static boolean release(
            EntityManager em, Job job, long lease, @Nullable String pause, int troubles, long notBefore) {
        var why = pause == null ? "" : ", j.pause = :pause";
        var update = leased(
                        em.createQuery("update JobRow j set j.state = :state, j.troubles = :troubles,"
                                + " j.notBefore = :notBefore, j.leasedUntil = 0" + why + IS_LEASED),
                        job,
                        lease)
                .setParameter("state", pause == null ? JobState.WAITING : JobState.PAUSED)
                .setParameter("troubles", troubles)
                .setParameter("notBefore", notBefore);
        if (pause != null) {
            update.setParameter("pause", pause);
        }
        return update.executeUpdate() == 1;
    }

    /** Ends a job; {@code false} if the lease was lost. */
    public static boolean end(EntityManager em, Job job, long lease, JobState state, long now) {
        var ended = leased(
                                em.createQuery("update JobRow j set j.state = :state, j.endedAt = :now,"
                                        + " j.leasedUntil = 0" + IS_LEASED),
                                job,
                                lease)
                        .setParameter("state", state)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
        if (ended) {
            em.createQuery("delete from StepRow s where s.merchant = :merchant and s.jobId = :id")
                    .setParameter("merchant", job.merchant().value())
                    .setParameter("id", job.id().value())
                    .executeUpdate();
        }
        return ended;
    }

    /** How far each step is that was ever marked: its first item, and the item to go on with. */
    public static Map<Long, Long> steps(EntityManager em, Job job) {
        return em.createQuery("select s from StepRow s where s.merchant = :merchant and s.jobId = :id", StepRow.class)
                .setParameter("merchant", job.merchant().value())
                .setParameter("id", job.id().value())
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .collect(Collectors.toMap(StepRow::firstItem, StepRow::nextItem));
    }

    public static void beginStep(EntityManager em, Job job, long first, long next) {
        em.persist(new StepRow(job, first, next));
    }

    public static void moveStep(EntityManager em, Job job, long first, long next) {
        em.createQuery("update StepRow s set s.nextItem = :next"
                        + " where s.merchant = :merchant and s.jobId = :id and s.firstItem = :first")
                .setParameter("next", next)
                .setParameter("merchant", job.merchant().value())
                .setParameter("id", job.id().value())
                .setParameter("first", first)
                .executeUpdate();
    }

    /** Whoever held something before this process began is no more. */
    public static void freeAll(EntityManager em) {
        em.createQuery("update JobRow j set j.leasedUntil = 0 where j.leasedUntil > 0 and j.state in :open")
                .setParameter("open", OPEN)
                .executeUpdate();
    }

    /** Forgets what ended before. */
    public static int forget(EntityManager em, long before) {
        return em.createQuery("delete from JobRow j where j.endedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private static Query leased(Query query, Job job, long lease) {
        return query.setParameter("merchant", job.merchant().value())
                .setParameter("id", job.id().value())
                .setParameter("lease", lease)
                .setParameter("running", JobState.RUNNING);
    }
}
