package org.paifang.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.paifang.functions.refund.internal.RefundTables;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchId;
import org.paifang.functions.refund.internal.domain.BatchState;
import org.paifang.functions.refund.internal.domain.BatchWork;
import org.paifang.functions.refund.internal.domain.HistoricalDesk;
import org.paifang.functions.refund.internal.domain.RefundCommand;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.functions.refund.internal.file.CsvBatchReader;
import org.paifang.functions.refund.internal.store.JpaBatches;
import org.paifang.functions.refund.internal.store.JpaHistorical;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.jobs.internal.work.Engine;
import org.paifang.platform.jobs.internal.work.JobService;
import org.paifang.platform.jobs.internal.work.Port;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeApprovals;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.Samples;

/** Files of refunds, from the upload to the last row, as a node does them. */
final class BatchBench {

    private static final int ROUNDS = 3;
    private static final long LOOK_MILLIS = 50;

    /** The page of a batch reads how far it is once a second. */
    private static final int LOOKS_PER_PAGE = 20;

    private static final long LONGEST_SECONDS = 600;

    private final House house;
    private final Engine engine;
    private final JobService jobs;
    private final JpaBatches store;
    private final BatchDesk desk;
    private final ExecutorService threads = Executors.newFixedThreadPool(House.LIMITS.threads());
    private int refunds;

    BatchBench(House house) {
        this.house = house;
        var clock = Clock.systemUTC();
        var database = house.database.migrate(new RefundTables());
        var access = FakeAccessPolicy.allowingAll();
        var profiles = new FakeProfiles();
        var audit = new FakeAudit();
        var time = new DatabaseTime(clock);
        var unit = database.unit("jobs");
        this.store = new JpaBatches(database.unit("refund"));
        this.engine = new Engine(unit, access, time, House.LIMITS, "bench", threads);
        this.jobs = new JobService(unit, database.transactions(), house.ids, time, 20, new Node());
        var historical = new HistoricalDesk(access, jobs, new JpaHistorical(database.unit("refund")), audit, clock);
        var command = new RefundCommand(
                house.refunds,
                house.transactions,
                profiles,
                historical,
                what -> Optional.<Tasks.Task>empty(),
                audit,
                clock);
        this.desk = new BatchDesk(
                access,
                new FakeIdentity(),
                profiles,
                house.transactions,
                new FakeApprovals(command, clock),
                jobs,
                store,
                audit,
                new CsvBatchReader(),
                house.ids::next,
                clock);
        engine.add(new Own(new BatchWork(house.refunds, profiles, store, clock)));
    }

    /** The bench looks by itself. */
    private static final class Node implements JobService.Node {

        @Override
        public void entered() {
            // looked at in a moment
        }

        @Override
        public void cancelled(JobId id) {
            throw new IllegalStateException("nobody cancels " + id);
        }
    }

    /** One version, which serves everybody. */
    private record Own(JobHandler handler) implements Port {

        @Override
        public boolean serves(MerchantNo merchant) {
            return true;
        }

        @Override
        public Optional<Tasks.Task> begin(String what) {
            return Optional.of(new Tasks.Task() {
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
        public void broke(MerchantNo merchant, String work) {
            System.out.println("broke: " + work);
        }
    }

    /** Several files, the first ones to warm up; each of its own orders. */
    void run(int rows) throws Exception {
        house.fill(new SeededOrders(false), ROUNDS * rows);
        for (var round = 0; round < ROUNDS; round++) {
            file(rows, round * rows, round + 1 == ROUNDS ? "measured" : "warm-up");
        }
        house.checkBooks();
        engine.stop();
        threads.shutdown();
    }

    private void file(int rows, int firstOrder, String name) throws IOException, InterruptedException {
        var content = content(rows, firstOrder).getBytes(StandardCharsets.UTF_8);
        var began = System.nanoTime();
        var before = house.cpuTime();
        var checked = desk.check(Samples.SUPERVISOR, Samples.ONLINE, "bench.csv", new ByteArrayInputStream(content));
        if (!(checked instanceof BatchDesk.Ready ready)) {
            throw new IllegalStateException("not ready: " + checked);
        }
        var uploaded = System.nanoTime();
        var checking = house.cpuTime();
        desk.confirm(Samples.SUPERVISOR, ready.batch().id()).ifPresent(reason -> {
            throw new IllegalStateException("not confirmed: " + reason);
        });
        waitFor(ready.batch().id(), rows);
        var done = System.nanoTime();
        System.out.printf(
                "%-9s %,d rows: checked in %.2f s (%s), refunded in %.2f s, %,.0f a second (%s)%n",
                name,
                rows,
                (uploaded - began) / 1e9,
                checking.since(before).each(rows),
                (done - uploaded) / 1e9,
                rows / ((done - uploaded) / 1e9),
                house.cpuTime().since(checking).each(rows));
    }

    private void waitFor(BatchId id, int rows) throws InterruptedException {
        var end = System.nanoTime() + LONGEST_SECONDS * 1_000_000_000L;
        for (var look = 1; System.nanoTime() < end; look++) {
            engine.look();
            if (look % LOOKS_PER_PAGE == 0 && desk.find(Samples.SUPERVISOR, id).isEmpty()) {
                throw new IllegalStateException("the batch is gone");
            }
            if (store.find(Samples.ONLINE.no(), id).orElseThrow().state() == BatchState.DONE) {
                var sums = desk.find(Samples.SUPERVISOR, id).orElseThrow().sums();
                if (sums.of(RowState.SUCCEEDED).rows() != rows) {
                    throw new IllegalStateException("not all were refunded: " + sums);
                }
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new IllegalStateException("not done within " + LONGEST_SECONDS + " s");
    }

    private String content(int rows, int firstOrder) {
        var content = new StringBuilder("order_no,refund_no,amount,reason\n");
        for (var i = 0; i < rows; i++) {
            content.append(SeededOrders.order(firstOrder + i))
                    .append(",BB")
                    .append(++refunds)
                    .append(",0.")
                    .append(10 + i % 90)
                    .append(",returned\n");
        }
        return content.toString();
    }
}
