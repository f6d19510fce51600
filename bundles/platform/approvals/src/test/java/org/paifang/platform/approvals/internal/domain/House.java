package org.paifang.platform.approvals.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.approval.Bands;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.Operator;
import org.paifang.platform.approvals.internal.ApprovalsMigrations;
import org.paifang.platform.approvals.internal.store.JpaApprovalStore;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.testkit.TestDatabase;

/** The engine on a database, with one command of a function {@code sample}, and people who hold its permissions. */
final class House implements AutoCloseable {

    static final Caller MAKER = Samples.caller("100001-01");
    static final Caller CHECKER = Samples.caller("100001-02");
    static final Caller OTHER = Samples.caller("100001-03");

    final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    final FakeDirectory directory = FakeDirectory.withSamples();
    final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    final FakeIdentity identity = new FakeIdentity();
    final FakeProfiles profiles = new FakeProfiles();
    final SampleCommand command = new SampleCommand();
    final Map<String, ApprovableCommand> commands = new ConcurrentHashMap<>(Map.of(SampleCommand.KIND, command));
    final AtomicInteger told = new AtomicInteger();
    final FakeAudit audit = new FakeAudit(clock);
    final ApprovalEngine engine;
    final JpaApprovalStore store;
    Bands bands = Bands.ONE;

    private final TestDatabase database;
    private final AtomicInteger keys = new AtomicInteger();

    House(Databases kind) {
        this(kind.open().migrate(new ApprovalsMigrations()), 1);
        for (var no : List.of("01", "02", "03")) {
            directory.add(Samples.operator("100001-" + no));
        }
        access.set(MAKER, SampleCommand.ALONE.value(), Verdict.NOT_PERMITTED);
    }

    private House(TestDatabase database, int node) {
        this.database = database;
        var ids = new Ids(node);
        this.store = new JpaApprovalStore(database.unit("approvals"), ids::next, audit);
        this.engine = new ApprovalEngine(
                access,
                identity,
                profiles,
                (merchant, kind) -> bands,
                directory,
                new Known(),
                store,
                ids::next,
                merchant -> told.incrementAndGet(),
                clock);
    }

    /** Another node on the same database. */
    House otherNode() {
        var other = new House(database, 2);
        other.commands.put(SampleCommand.KIND, command);
        other.clock.set(clock.instant());
        return other;
    }

    /** An operator behind whom this person is. */
    Caller operator(String no, String person) {
        var id = Samples.operatorId("100001-" + no);
        directory.add(new Operator(id, "Operator " + no, false, Set.of(), Optional.of(person), Map.of()));
        return Samples.caller("100001-" + no);
    }

    /** Lets the maker do it alone up to this amount. */
    void limit(String amount) {
        directory.add(new Operator(
                MAKER.operator(),
                "Maker",
                false,
                Set.of(SampleCommand.ALONE),
                Optional.empty(),
                Map.of(SampleCommand.ALONE, Samples.cny(amount))));
    }

    Approvals.Submission submit(String content) {
        return engine.submit(MAKER, SampleCommand.KIND, content, "key-" + keys.incrementAndGet(), "please");
    }

    /** One that waits. */
    Approval waiting() {
        return queued(submit("100.00"));
    }

    Approvals.Decision approve(Caller checker, Approval approval) {
        return engine.approve(checker, approval.id(), approval.fingerprint(), "");
    }

    Approval now(Approval approval) {
        return engine.find(MAKER, approval.id()).orElseThrow();
    }

    static Approval queued(Approvals.Submission submission) {
        if (submission instanceof Approvals.Submission.Queued queued) {
            return queued.approval();
        }
        throw new AssertionError("not queued: " + submission);
    }

    static Approval taken(Approvals.Decision decision) {
        if (decision instanceof Approvals.Decision.Taken taken) {
            return taken.approval();
        }
        throw new AssertionError("not taken: " + decision);
    }

    static String refused(Approvals.Decision decision) {
        if (decision instanceof Approvals.Decision.Refused refused) {
            return refused.reason().code();
        }
        throw new AssertionError("not refused: " + decision);
    }

    /** Lets as many threads as told begin at the same moment, and gives what each of them got. */
    static <T> List<T> atOnce(int threads, IntFunction<T> work) throws Exception {
        var executor = Executors.newFixedThreadPool(threads);
        try {
            var barrier = new CyclicBarrier(threads);
            var futures = new ArrayList<Future<T>>();
            for (var i = 0; i < threads; i++) {
                var number = i;
                Callable<T> task = () -> {
                    barrier.await();
                    return work.apply(number);
                };
                futures.add(executor.submit(task));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private final class Known implements Commands {

        @Override
        public Optional<ApprovableCommand> find(String kind, MerchantNo merchant) {
            return Optional.ofNullable(commands.get(kind));
        }

        @Override
        public List<ApprovableCommand> all(MerchantNo merchant) {
            return List.copyOf(commands.values());
        }
    }
}
