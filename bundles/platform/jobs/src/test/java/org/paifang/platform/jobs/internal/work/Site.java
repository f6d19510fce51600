package org.paifang.platform.jobs.internal.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.jobs.JobKind;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.jobs.NewJob;
import org.paifang.platform.api.jobs.Step;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.jobs.internal.JobsMigrations;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** A database with a table in which each item of a job can be written once, and nodes on it. */
final class Site implements AutoCloseable {

    static final JobKind KIND = new JobKind("sample.work");
    static final PermissionId RIGHT = new PermissionId("sample.do");
    static final Duration LEASE = Duration.ofSeconds(15);
    static final int OPEN_JOBS = 3;

    final TestDatabase database;
    final Unit unit;
    final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    final List<Engine> engines = new ArrayList<>();
    final DatabaseTime time = new DatabaseTime(clock) {
        @Override
        public long now(EntityManager em) {
            return micros(clock.instant());
        }

        @Override
        public boolean isEmbedded(EntityManager em) {
            return false;
        }
    };
    final JobService jobs;

    Site(Databases kind) {
        this.database = kind.open().migrate(new JobsMigrations());
        this.unit = database.unit("jobs");
        unit.run(em -> em.createNativeQuery(
                        "create table sample_effect (job bigint not null, item bigint not null, primary key (job, item))")
                .executeUpdate());
        this.jobs = new JobService(unit, database.transactions(), new Ids(1), time, OPEN_JOBS, new JobService.Node() {
            @Override
            public void entered() {
                // a test looks when it wants to
            }

            @Override
            public void cancelled(JobId id) {
                engines.forEach(engine -> engine.cancelled(id));
            }
        });
    }

    /** One whose steps are done by whoever looks. */
    Engine node() {
        return node(1, Runnable::run);
    }

    Engine node(int threads, Executor executor) {
        var limits = new Limits(threads, 8, 1, LEASE, Duration.ofDays(30));
        var engine = new Engine(unit, access, time, limits, "node " + engines.size(), executor);
        engines.add(engine);
        return engine;
    }

    JobId submit(long items) {
        return submit(Samples.SUPERVISOR, items);
    }

    JobId submit(Caller caller, long items) {
        return ((Jobs.Submitted) jobs.submit(job(caller, items))).id();
    }

    static NewJob job(Caller caller, long items) {
        return new NewJob(caller, KIND, RIGHT, "subject", items, 10);
    }

    Job find(JobId id) {
        return find(Samples.ONLINE.no(), id);
    }

    Job find(MerchantNo merchant, JobId id) {
        return jobs.find(merchant, id).orElseThrow();
    }

    void write(JobId job, long item) {
        unit.run(em -> em.createNativeQuery("insert into sample_effect (job, item) values (?1, ?2)")
                .setParameter(1, job.value())
                .setParameter(2, item)
                .executeUpdate());
    }

    long effects() {
        return unit.inTransaction(em -> ((Number) em.createNativeQuery("select count(*) from sample_effect")
                        .getSingleResult())
                .longValue());
    }

    /** Writes each item once, marking one after the other. */
    Brought writing() {
        return new Brought(step -> {
            for (var item = step.from(); item < step.until() && step.mayGoOn(); item++) {
                var now = item;
                step.mark(item + 1, 0, () -> write(step.job().id(), now));
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }

    /** A handler that does what the test says. */
    static final class Brought implements Port, JobHandler {

        private final Consumer<Step> work;
        final AtomicBoolean serving = new AtomicBoolean(true);
        final AtomicBoolean leaving = new AtomicBoolean();
        final List<Job> ended = new ArrayList<>();
        final List<String> broke = new ArrayList<>();

        Brought(Consumer<Step> work) {
            this.work = work;
        }

        @Override
        public JobHandler handler() {
            return this;
        }

        @Override
        public boolean serves(MerchantNo merchant) {
            return serving.get();
        }

        @Override
        public void broke(MerchantNo merchant, String work) {
            broke.add(work);
        }

        @Override
        public Optional<Tasks.Task> begin(String what) {
            return leaving.get()
                    ? Optional.empty()
                    : Optional.of(new Tasks.Task() {
                        @Override
                        public boolean isCutOff() {
                            return false;
                        }

                        @Override
                        public void close() {
                            // nobody waits for it
                        }
                    });
        }

        @Override
        public JobKind kind() {
            return KIND;
        }

        @Override
        public int threads() {
            return 4;
        }

        @Override
        public void work(Step step) {
            work.accept(step);
        }

        @Override
        public void ended(Job job) {
            ended.add(job);
        }
    }
}
