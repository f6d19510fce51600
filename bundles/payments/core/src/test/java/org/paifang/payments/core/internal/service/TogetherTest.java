package org.paifang.payments.core.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.paifang.platform.store.Unit;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.TestDatabase;

/** Who goes with whom. */
@Timeout(60)
class TogetherTest {

    private final List<Integer> groups = new CopyOnWriteArrayList<>();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        mayEnd.release(1_000);
        clients.shutdown();
    }

    private static Unit unit(TestDatabase database) {
        var unit = database.unit("payments");
        // Derby makes a database at its first connection
        unit.run(em -> assertThat(em.unwrap(Connection.class)).isNotNull());
        return unit;
    }

    private List<Integer> work(List<Integer> questions) {
        groups.add(questions.size());
        begun.release();
        mayEnd.acquireUninterruptibly();
        return questions.stream().map(one -> -one).toList();
    }

    private List<Future<Integer>> ask(Together<Integer, Integer> together, int from, int count) {
        var answers = new ArrayList<Future<Integer>>();
        for (var i = from; i < from + count; i++) {
            var question = i;
            answers.add(clients.submit(() -> together.ask(question)));
        }
        return answers;
    }

    private static void isAnswered(List<Future<Integer>> answers, int from) throws Exception {
        for (var i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo(-(from + i));
        }
    }

    @Test
    void whoComesWhileOneIsAtItGoesWithTheOthersThen() throws Exception {
        try (var database = Databases.DERBY.open()) {
            var together = new Together<>(unit(database), this::work);
            var first = ask(together, 1, 1);
            begun.acquire();
            var others = ask(together, 2, 6);
            while (together.waiting() < 6) {
                Thread.onSpinWait();
            }
            mayEnd.release(2);
            isAnswered(first, 1);
            isAnswered(others, 2);
            assertThat(groups).containsExactly(1, 6);
        }
    }

    @Test
    void enoughOfThemGoBesideIt() throws Exception {
        try (var database = Databases.DERBY.open()) {
            var together = new Together<>(unit(database), this::work);
            var first = ask(together, 1, 1);
            begun.acquire();
            var others = ask(together, 2, 8);
            // though the first has not ended
            begun.acquire();
            assertThat(groups).containsExactly(1, 8);
            mayEnd.release(2);
            isAnswered(first, 1);
            isAnswered(others, 2);
        }
    }

    @Test
    void aListIsNeverTornApartAndNoGroupIsLargerThanItMayBe() throws Exception {
        try (var database = Databases.DERBY.open()) {
            var together = new Together<>(unit(database), this::work);
            var list = new ArrayList<Integer>();
            for (var i = 0; i < 100; i++) {
                list.add(i);
            }
            var ready = new CountDownLatch(4);
            var answers = new ArrayList<Future<List<Together.Answer<Integer>>>>();
            for (var i = 0; i < 4; i++) {
                answers.add(clients.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return together.ask(list);
                }));
            }
            mayEnd.release(4);
            for (var answer : answers) {
                assertThat(answer.get()).hasSize(100);
            }
            assertThat(groups).containsOnly(100);
        }
    }
}
