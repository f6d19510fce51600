package org.paifang.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.jobs.JobKind;
import org.paifang.platform.api.jobs.JobState;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.jobs.NewJob;
import org.paifang.platform.jobs.internal.JobsMigrations;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.jobs.internal.work.Engine;
import org.paifang.platform.jobs.internal.work.JobService;
import org.paifang.platform.jobs.internal.work.Limits;
import org.paifang.platform.store.Ids;
import org.paifang.platform.testkit.Databases;

/** The work that a function does in the background, by the platform's own engine: in each world as the model says. */
class JobsTest {

    private static final List<ShippedFunction> ALL = Shipped.functions();
    private static final int OPEN_JOBS = 1_000;

    private final House house = new House(ALL);
    private final Set<String> wrong = new LinkedHashSet<>();

    /** Those that have some. */
    static Stream<ShippedFunction> functions() {
        return ALL.stream()
                .filter(function -> !function.registered(JobHandler.class).isEmpty());
    }

    @Test
    void thereIsSome() {
        assertThat(functions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void workIsDoneWhereTheModelSaysSoAndWaitsElsewhere(ShippedFunction function) {
        var descriptor = function.descriptor();
        var model = new Model(descriptor);
        try (var database = Databases.DERBY.open().migrate(new JobsMigrations())) {
            var unit = database.unit("jobs");
            var time = new DatabaseTime(Clock.systemUTC());
            var limits = new Limits(1, OPEN_JOBS, OPEN_JOBS, Duration.ofMinutes(5), Duration.ofDays(1));
            var engine = new Engine(unit, house.policy(), time, limits, "a node", Runnable::run);
            var jobs = new JobService(unit, database.transactions(), new Ids(1), time, OPEN_JOBS, new Node(engine));
            for (var type : function.registered(JobHandler.class)) {
                var kind = ((JobHandler) house.workshop().make(type)).kind();
                engine.add(new Doing(kind));
                var turn = 0;
                for (var world : worlds(function)) {
                    var permission = descriptor
                            .permissions()
                            .get(turn++ % descriptor.permissions().size());
                    look(engine, jobs, kind, permission, world, model.may(world, permission));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Who enters it may do so; whether it is done is decided when it is done. */
    private void look(
            Engine engine, JobService jobs, JobKind kind, PermissionId permission, World world, Verdict expected) {
        var merchant = world.merchant().no();
        house.put(World.open(model(kind), world.merchant().edition()));
        var id = ((Jobs.Submitted) jobs.submit(job(House.caller(world, Channel.WEB), kind, permission))).id();
        house.put(world);
        engine.look();
        var job = jobs.find(merchant, id).orElseThrow();
        var done = job.state() == JobState.DONE;
        check(done == (expected == Verdict.ALLOWED), kind + " " + job.state(), permission, world);
        if (!done) {
            var why = expected.code();
            check(why.equals(job.pause()), kind + " waits for " + job.pause(), permission, world);
            check(jobs.cancel(merchant, id), kind + " is not cancelled", permission, world);
            engine.look();
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aPreviewEntersNoneAndAnotherMerchantNeitherSeesNorStopsIt(ShippedFunction function) {
        try (var database = Databases.DERBY.open().migrate(new JobsMigrations())) {
            var unit = database.unit("jobs");
            var time = new DatabaseTime(Clock.systemUTC());
            var limits = new Limits(1, OPEN_JOBS, OPEN_JOBS, Duration.ofMinutes(5), Duration.ofDays(1));
            var engine = new Engine(unit, house.policy(), time, limits, "a node", Runnable::run);
            var jobs = new JobService(unit, database.transactions(), new Ids(1), time, OPEN_JOBS, new Node(engine));
            for (var type : function.registered(JobHandler.class)) {
                var kind = ((JobHandler) house.workshop().make(type)).kind();
                var open = World.open(function.descriptor(), Edition.ONLINE);
                house.put(open);
                var permission = function.descriptor().permissions().get(0);
                assertThatThrownBy(() -> jobs.submit(job(House.previewing(open), kind, permission)))
                        .isInstanceOfSatisfying(AccessDenied.class, denied -> assertThat(denied.verdict())
                                .isEqualTo(Verdict.PREVIEW));
                var id = ((Jobs.Submitted) jobs.submit(job(House.caller(open, Channel.WEB), kind, permission))).id();
                for (var other : List.of("200001", "bank", "999")) {
                    assertThat(jobs.find(new MerchantNo(other), id)).isEmpty();
                    assertThat(jobs.cancel(new MerchantNo(other), id)).isFalse();
                }
                assertThat(jobs.find(open.merchant().no(), id)).isPresent();
            }
        }
    }

    /** Each single reason: what one layer says, each right alone, nobody's, a lock, a merchant that is stopped. */
    private static List<World> worlds(ShippedFunction function) {
        var all = new ArrayList<World>();
        for (var world : World.of(function.descriptor())) {
            var everything =
                    world.held().size() == function.descriptor().permissions().size() && !world.locked();
            if (world.says().isEmpty() || (everything && world.says().size() == 1)) {
                all.add(world);
            }
        }
        return all;
    }

    private static org.paifang.platform.api.function.FunctionDescriptor model(JobKind kind) {
        return ALL.stream()
                .map(ShippedFunction::descriptor)
                .filter(descriptor -> descriptor.id().equals(kind.function()))
                .findFirst()
                .orElseThrow();
    }

    private static NewJob job(Caller caller, JobKind kind, PermissionId permission) {
        return new NewJob(caller, kind, permission, "1", 1, 1);
    }

    private void check(boolean right, String what, PermissionId permission, World world) {
        if (!right && wrong.size() < 30) {
            wrong.add(what + ", needs " + permission + " in " + world.merchant().edition() + " "
                    + world.merchant().state() + " " + world.says() + " holding " + world.held()
                    + (world.locked() ? ", locked" : ""));
        }
    }

    private record Node(Engine engine) implements JobService.Node {

        @Override
        public void entered() {
            // looked at when the world is as it should be
        }

        @Override
        public void cancelled(JobId id) {
            engine.cancelled(id);
        }
    }
}
