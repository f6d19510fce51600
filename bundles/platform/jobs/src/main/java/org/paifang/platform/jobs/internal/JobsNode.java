package org.paifang.platform.jobs.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.jobs.internal.work.Engine;
import org.paifang.platform.jobs.internal.work.JobService;
import org.paifang.platform.jobs.internal.work.Limits;
import org.paifang.platform.store.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of this node's jobs, and the handlers that come and go. */
@Component(immediate = true, service = JobsNode.class, configurationPid = "org.paifang.platform.jobs")
@Designate(ocd = JobsNode.Config.class)
public final class JobsNode implements JobService.Node {

    private static final Logger LOG = LoggerFactory.getLogger(JobsNode.class);

    private static final long LOOK_MILLIS = 500;

    /** For the items under way when their handler goes, or the node stops. */
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private static final long PATIENCE_MILLIS = 5;
    private static final int MOST_THREADS = 64;
    private static final int MOST_JOBS = 1_000;
    private static final int SHORTEST_LEASE_SECONDS = 5;
    private static final int LONGEST_LEASE_SECONDS = 25;
    private static final int MOST_DAYS = 3_650;

    private final Unit unit;
    private final DatabaseTime time;
    private final FunctionRegistry functions;
    private final FunctionFailures failures;
    private final Config config;
    private final Engine engine;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor looks;
    private final Map<ServiceReference<JobHandler>, BundlePort> ports = new ConcurrentHashMap<>();

    @Activate
    public JobsNode(
            @Reference(target = "(osgi.unit.name=jobs)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=jobs)") Migrated tables,
            @Reference AccessPolicy access,
            @Reference FunctionRegistry functions,
            @Reference FunctionFailures failures,
            Config config) {
        this.unit = new Unit(jpa, transactions);
        this.time = new DatabaseTime(Clock.systemUTC());
        this.functions = functions;
        this.failures = failures;
        this.config = config;
        this.threads = threads(within("threads", config.threads(), 1, MOST_THREADS));
        this.engine =
                new Engine(unit, access, time, limits(config), UUID.randomUUID().toString(), threads);
        this.looks = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "paifang-jobs"));
        looks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        @SuppressWarnings("unused") // a look catches, logs and goes on
        var schedule = looks.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(JobHandler handler, ServiceReference<JobHandler> reference) {
        var port = new BundlePort(handler, new Bringer(reference.getBundle(), functions, failures));
        ports.put(reference, port);
        engine.add(port);
        entered();
    }

    /** Returns when no thread is in the handler any more. */
    void remove(ServiceReference<JobHandler> reference) {
        var port = ports.remove(reference);
        if (port != null) {
            engine.remove(port);
            if (!await(() -> !engine.isIn(port))) {
                LOG.warn(
                        "the handler of {} jobs left with a step under way",
                        port.handler().kind());
            }
        }
    }

    /** What is under way ends between two items, and is free for whoever comes next. */
    @Deactivate
    void stop() throws InterruptedException {
        engine.stop();
        if (!await(engine::isIdle)) {
            LOG.warn("steps of jobs are under way {} s after the stop was asked for", LONGEST_END.toSeconds());
        }
        looks.shutdown();
        if (looks.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
            look();
        }
        threads.shutdown();
    }

    @Override
    public void entered() {
        try {
            looks.execute(this::look);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("the next start looks", stopped);
        }
    }

    @Override
    public void cancelled(JobId id) {
        engine.cancelled(id);
        entered();
    }

    Unit unit() {
        return unit;
    }

    DatabaseTime time() {
        return time;
    }

    Config config() {
        return config;
    }

    Limits limits() {
        return limits(config);
    }

    /** Whatever it throws would end the schedule. */
    private void look() {
        try {
            engine.look();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("jobs cannot be looked after now, it will be tried again", e);
        }
    }

    private static boolean await(BooleanSupplier reached) {
        var deadline = System.nanoTime() + LONGEST_END.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return reached.getAsBoolean();
            }
        }
        return true;
    }

    private static ThreadPoolExecutor threads(int number) {
        var count = new AtomicInteger();
        var pool = new ThreadPoolExecutor(
                number,
                number,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> new Thread(work, "paifang-job-" + count.incrementAndGet()));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Limits limits(Config config) {
        return new Limits(
                config.threads(),
                within("jobs", config.jobs(), 1, MOST_JOBS),
                within("jobsPerMerchant", config.jobsPerMerchant(), 1, MOST_JOBS),
                Duration.ofSeconds(
                        within("leaseSeconds", config.leaseSeconds(), SHORTEST_LEASE_SECONDS, LONGEST_LEASE_SECONDS)),
                Duration.ofDays(within("keepDays", config.keepDays(), 1, MOST_DAYS)));
    }

    static int within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "org.paifang.platform.jobs: " + key + " must be " + least + " to " + most + ", was " + value);
        }
        return value;
    }

    @ObjectClassDefinition(name = "Paifang jobs and events")
    public @interface Config {

        @AttributeDefinition(name = "Threads", description = "Threads of this node that do steps of jobs, 1 to 64.")
        int threads() default 8;

        @AttributeDefinition(name = "Jobs", description = "Jobs that this node has under way at once, 1 to 1000.")
        int jobs() default 32;

        @AttributeDefinition(name = "Jobs of a merchant", description = "How many of these may be of one merchant.")
        int jobsPerMerchant() default 1;

        @AttributeDefinition(
                name = "Open jobs of a merchant",
                description = "Jobs of a merchant that may wait or be under way on all nodes, 1 to 1000.")
        int openJobsPerMerchant() default 20;

        @AttributeDefinition(
                name = "Lease",
                description = "Seconds after which another node takes over from one that is silent, 5 to 25.")
        int leaseSeconds() default 15;

        @AttributeDefinition(
                name = "Days to keep",
                description = "For how long jobs that ended, and events, are kept, 1 to 3650.")
        int keepDays() default 30;
    }
}
