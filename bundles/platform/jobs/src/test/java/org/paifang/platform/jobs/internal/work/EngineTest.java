package org.paifang.platform.jobs.internal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.jobs.JobState;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.jobs.LeaseLost;
import org.paifang.platform.api.jobs.Step;
import org.paifang.platform.jobs.internal.work.Site.Brought;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class EngineTest {

    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private static final Map<Databases, Site> SITES = new EnumMap<>(Databases.class);

    /** Emptied of what the test before left. */
    private static Site site(Databases kind) {
        var site = SITES.computeIfAbsent(kind, Site::new);
        site.engines.clear();
        site.access.set(Site.RIGHT.value(), Verdict.ALLOWED);
        for (var table : List.of("sample_effect", "jobs_step", "jobs_job")) {
            site.unit.run(em -> em.createNativeQuery("delete from " + table).executeUpdate());
        }
        return site;
    }

    @AfterAll
    static void close() {
        SITES.values().forEach(Site::close);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void previewEntersNoJob(Databases kind) {
        var site = site(kind);
        var preview = Caller.previewing(Samples.SUPERVISOR.operator(), "a preview");
        assertThatThrownBy(() -> site.submit(preview, 1)).isInstanceOf(AccessDenied.class);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyItemIsDoneOnceAndTheHandlerIsTold(Databases kind) {
        var site = site(kind);
        var handler = site.writing();
        var node = site.node();
        node.add(handler);
        var id = site.submit(25);

        assertThat(site.find(id).state()).isEqualTo(JobState.WAITING);
        node.look();

        var job = site.find(id);
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.done()).isEqualTo(25);
        assertThat(site.effects()).isEqualTo(25);
        assertThat(handler.ended).extracting(Job::state).containsExactly(JobState.DONE);
        assertThat(handler.broke).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aCrashBetweenEffectAndMarkLeavesNeitherAndTheRestIsDoneOnce(Databases kind) {
        var site = site(kind);
        var crashes = new AtomicBoolean(true);
        var handler = new Brought(step -> {
            for (var item = step.from(); item < step.until() && step.mayGoOn(); item++) {
                var now = item;
                step.mark(item + 1, 0, () -> {
                    site.write(step.job().id(), now);
                    if (now == 13 && crashes.getAndSet(false)) {
                        throw new IllegalStateException("the process ends here");
                    }
                });
            }
        });
        var node = site.node();
        node.add(handler);
        var id = site.submit(25);

        node.look();
        var broken = site.find(id);
        assertThat(broken.state()).isEqualTo(JobState.PAUSED);
        assertThat(broken.pause()).isEqualTo(Job.BROKEN);
        assertThat(site.effects()).isEqualTo(broken.done());

        site.clock.advance(Duration.ofSeconds(1));
        node.look();
        assertThat(site.find(id).state()).isEqualTo(JobState.DONE);
        assertThat(site.effects()).isEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeadNodesJobIsTakenOverWhenItsLeaseIsOverAndNotBefore(Databases kind) {
        var site = site(kind);
        var dead = site.node(1, work -> {});
        dead.add(site.writing());
        var id = site.submit(25);
        dead.look();
        assertThat(site.find(id).state()).isEqualTo(JobState.RUNNING);

        var other = site.node();
        other.add(site.writing());
        site.clock.advance(Site.LEASE.minus(A_MOMENT));
        other.look();
        assertThat(site.find(id).done()).isZero();

        site.clock.advance(A_MOMENT);
        other.look();
        assertThat(site.find(id).state()).isEqualTo(JobState.DONE);
        assertThat(site.effects()).isEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whoLostTheLeaseWritesNothing(Databases kind) {
        var site = site(kind);
        var stale = new ArrayList<Step>();
        var slow = site.node();
        var other = site.node();
        other.add(site.writing());
        slow.add(new Brought(step -> {
            step.mark(4, 0, () -> site.write(step.job().id(), 0));
            stale.add(step);
            site.clock.advance(Site.LEASE);
            // while this thread sleeps, the other node does all that is left
            other.look();
            step.mark(5, 0, () -> site.write(step.job().id(), 999));
        }));
        var id = site.submit(25);

        slow.look();

        assertThat(site.find(id).state()).isEqualTo(JobState.DONE);
        assertThat(site.find(id).done()).isEqualTo(25);
        assertThat(site.effects()).isEqualTo(22);
        assertThatThrownBy(() -> stale.get(0).mark(5, 0, () -> site.write(id, 999)))
                .isInstanceOf(LeaseLost.class);
        assertThat(site.effects()).isEqualTo(22);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatHasNotBegunIsCancelled(Databases kind) {
        var site = site(kind);
        var handler = new Brought(step -> {
            for (var item = step.from(); item < step.until() && step.mayGoOn(); item++) {
                var now = item;
                step.mark(
                        item + 1, now == 3 ? 1 : 0, () -> site.write(step.job().id(), now));
                if (now == 12) {
                    site.jobs.cancel(Samples.ONLINE.no(), step.job().id());
                }
            }
        });
        var node = site.node();
        node.add(handler);
        var id = site.submit(25);

        node.look();

        var job = site.find(id);
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.done()).isEqualTo(13);
        assertThat(job.failed()).isEqualTo(1);
        assertThat(handler.ended).extracting(Job::state).containsExactly(JobState.CANCELLED);
        assertThat(site.jobs.cancel(Samples.ONLINE.no(), id)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aCancelOnAnotherNodeIsHeardAtTheNextMark(Databases kind) {
        var site = site(kind);
        var node = site.node();
        site.engines.clear();
        node.add(new Brought(step -> {
            for (var item = step.from(); item < step.until() && step.mayGoOn(); item++) {
                if (item == 2) {
                    site.jobs.cancel(Samples.ONLINE.no(), step.job().id());
                }
                step.mark(item + 1, 0, () -> {});
            }
        }));
        var id = site.submit(25);

        node.look();

        assertThat(site.find(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(site.find(id).done()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aJobOfASwitchedOffFunctionPausesSaysSoAndGoesOn(Databases kind) {
        var site = site(kind);
        var node = site.node();
        node.add(new Brought(step -> {
            for (var item = step.from(); item < step.until() && step.mayGoOn(); item++) {
                step.mark(item + 1, 0, () -> {});
                if (item == 4) {
                    site.access.set(Site.RIGHT.value(), Verdict.SWITCHED_OFF);
                }
            }
        }));
        var id = site.submit(25);

        node.look();
        var paused = site.find(id);
        assertThat(paused.state()).isEqualTo(JobState.PAUSED);
        assertThat(paused.pause()).isEqualTo("access.switched-off");
        assertThat(paused.done()).isEqualTo(5);

        site.clock.advance(Duration.ofSeconds(5));
        node.look();
        assertThat(site.find(id).state()).isEqualTo(JobState.PAUSED);

        site.access.set(Site.RIGHT.value(), Verdict.ALLOWED);
        node.look();
        assertThat(site.find(id).state()).isEqualTo(JobState.DONE);
        assertThat(site.find(id).pause()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aJobWhoseFunctionIsAwaySaysSo(Databases kind) {
        var site = site(kind);
        site.access.set(Site.RIGHT.value(), Verdict.NOT_INSTALLED);
        var id = site.submit(5);

        site.node().look();

        assertThat(site.find(id).pause()).isEqualTo("access.not-installed");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theVersionThatComesGoesOnFromTheLastMark(Databases kind) {
        var site = site(kind);
        var node = site.node();
        var next = site.writing();
        next.serving.set(false);
        var former = new ArrayList<Brought>();
        former.add(new Brought(step -> {
            for (var item = step.from(); item < step.until() && step.mayGoOn(); item++) {
                var now = item;
                step.mark(item + 1, 0, () -> site.write(step.job().id(), now));
                if (now == 6) {
                    former.get(0).serving.set(false);
                    former.get(0).leaving.set(true);
                    next.serving.set(true);
                }
            }
        }));
        node.add(former.get(0));
        node.add(next);
        var id = site.submit(25);

        node.look();
        assertThat(site.find(id).done()).isEqualTo(7);
        assertThat(site.find(id).state()).isEqualTo(JobState.WAITING);
        node.look();

        assertThat(site.find(id).state()).isEqualTo(JobState.DONE);
        assertThat(site.effects()).isEqualTo(25);
        assertThat(former.get(0).ended).isEmpty();
        assertThat(next.ended).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aHandlerThatLeftWithoutAnotherLeavesItsJobWaiting(Databases kind) {
        var site = site(kind);
        var node = site.node();
        var former = new ArrayList<Brought>();
        former.add(new Brought(step -> {
            step.mark(1, 0, () -> {});
            node.remove(former.get(0));
            assertThat(step.mayGoOn()).isFalse();
        }));
        node.add(former.get(0));
        var id = site.submit(25);

        node.look();
        node.look();

        assertThat(site.find(id).state()).isEqualTo(JobState.WAITING);
        assertThat(site.find(id).done()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aNodeThatStopsLeavesItsJobsToTheOthersAtOnce(Databases kind) {
        var site = site(kind);
        var node = site.node();
        node.add(new Brought(step -> {
            step.mark(1, 0, () -> {});
            node.stop();
        }));
        var id = site.submit(25);
        node.look();
        var other = site.node();
        other.add(site.writing());

        other.look();

        assertThat(site.find(id).state()).isEqualTo(JobState.DONE);
        assertThat(site.effects()).isEqualTo(24);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aSmallJobOfAnotherMerchantDoesNotWaitForABigOne(Databases kind) {
        var site = site(kind);
        var order = new ArrayList<JobId>();
        var node = site.node();
        node.add(new Brought(step -> {
            order.add(step.job().id());
            step.mark(step.until(), 0, () -> {});
        }));
        var big = site.submit(Samples.SUPERVISOR, 200);
        var second = site.submit(Samples.SUPERVISOR, 10);
        var small = site.submit(Samples.OFFLINE_SUPERVISOR, 30);

        node.look();

        assertThat(order.subList(0, 6)).containsExactly(big, small, big, small, big, small);
        assertThat(order).doesNotContain(second);
        node.look();
        assertThat(site.find(second).state()).isEqualTo(JobState.DONE);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aHandlerThatDoesNothingIsBrokenAndNotAskedForEver(Databases kind) {
        var site = site(kind);
        var node = site.node();
        var idle = new Brought(step -> {});
        node.add(idle);
        var id = site.submit(5);

        node.look();

        assertThat(site.find(id).pause()).isEqualTo(Job.BROKEN);
        assertThat(idle.broke).containsExactly("job " + id);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aJobComesWithItsDataOrNotAtAll(Databases kind) {
        var site = site(kind);
        assertThatThrownBy(() -> site.unit.run(em -> {
                    site.submit(5);
                    throw new IllegalStateException("the data cannot be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(count(site)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aMerchantHasOnlySoManyJobs(Databases kind) {
        var site = site(kind);
        for (var i = 0; i < Site.OPEN_JOBS; i++) {
            site.submit(5);
        }

        var one = site.jobs.submit(Site.job(Samples.SUPERVISOR, 5));

        assertThat(one).isInstanceOfSatisfying(Jobs.Refused.class, refused -> assertThat(
                        refused.reason().code())
                .isEqualTo(Jobs.TOO_MANY));
        assertThat(site.jobs.submit(Site.job(Samples.OFFLINE_SUPERVISOR, 5))).isInstanceOf(Jobs.Submitted.class);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatEndedLongAgoIsForgotten(Databases kind) {
        var site = site(kind);
        var node = site.node();
        node.add(site.writing());
        var id = site.submit(5);
        node.look();

        site.clock.advance(Duration.ofDays(30));
        site.node().look();
        assertThat(site.jobs.find(Samples.ONLINE.no(), id)).isPresent();
        site.clock.advance(A_MOMENT);
        site.node().look();
        assertThat(site.jobs.find(Samples.ONLINE.no(), id)).isEmpty();
        assertThat(site.jobs.find(Samples.OFFLINE.no(), id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void twoNodesWithManyThreadsDoEachItemOnce(Databases kind) throws Exception {
        var site = site(kind);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var done = new CountDownLatch(2);
            for (var i = 0; i < 2; i++) {
                var node = site.node(4, threads);
                node.add(new Brought(step -> {
                    for (var item = step.from(); item < step.until() && step.mayGoOn(); item++) {
                        var now = item;
                        step.mark(item + 1, 0, () -> site.write(step.job().id(), now));
                    }
                }));
            }
            var ids = List.of(site.submit(Samples.SUPERVISOR, 300), site.submit(Samples.OFFLINE_SUPERVISOR, 300));
            var lookers = Executors.newFixedThreadPool(2);
            for (var node : List.copyOf(site.engines)) {
                lookers.execute(() -> {
                    while (!site.find(Samples.ONLINE.no(), ids.get(0)).state().isFinal()
                            || !site.find(Samples.OFFLINE.no(), ids.get(1))
                                    .state()
                                    .isFinal()) {
                        node.look();
                        Thread.onSpinWait();
                    }
                    done.countDown();
                });
            }
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
            lookers.shutdown();
            assertThat(site.effects()).isEqualTo(600);
            assertThat(site.find(Samples.ONLINE.no(), ids.get(0)).done()).isEqualTo(300);
        } finally {
            threads.shutdown();
        }
    }

    private static long count(Site site) {
        return site.unit.inTransaction(em ->
                ((Number) em.createNativeQuery("select count(*) from jobs_job").getSingleResult()).longValue());
    }
}
