package org.paifang.payments.core.internal.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.store.Unit;

/**
 * Lets what many threads ask for at once be done in one transaction. A thread that finds nobody at it goes at once, and takes
 * along whoever has come while others were. What cannot be done together is done one by one, so nobody suffers from what
 * others ask for. Thread-safe.
 */
final class Together<Q, A> {

    /** Transactions at once: while one waits for the disk, the next is filled. */
    private static final int PLACES = 2;

    /** So many questions are worth a transaction beside the one that is under way. */
    private static final int ENOUGH = 8;

    /**
     * Those who were answered together ask again together, and the first of them would go alone. So it looks out for as many
     * as went the last time, so long at most; whoever was alone the last time does not.
     */
    private static final long LOOK_OUT_NANOS = 200_000;

    /** Below the number of locks at which a database locks the whole table. */
    private static final int MOST = 128;

    private final Unit unit;
    private final Function<List<Q>, List<A>> work;

    private final Lock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();

    // guarded by the lock
    private final Deque<Party> waiting = new ArrayDeque<>();
    private int questionsWaiting;
    private int taken;
    private int lookingOut;
    private int lookedFor;
    private int lastTime = 1;

    /**
     * One kind of work.
     *
     * @param work does all of it or, throwing, nothing, and gives the answers in the order of the questions
     */
    Together(Unit unit, Function<List<Q>, List<A>> work) {
        this.unit = unit;
        this.work = work;
    }

    /** An answer, or what was thrown instead. */
    record Answer<A>(@Nullable A value, @Nullable RuntimeException failure) {

        A get() {
            if (failure != null) {
                throw failure;
            }
            if (value == null) {
                throw new IllegalStateException("neither an answer nor a failure");
            }
            return value;
        }
    }

    /** What one thread asks for. */
    private final class Party {

        private final List<Q> questions;
        /** {@code true}: go, {@code false}: somebody took it along and the answers are here. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private volatile List<Answer<A>> answers = List.of();

        private Party(List<Q> questions) {
            this.questions = questions;
        }
    }

    A ask(Q question) {
        return ask(List.of(question)).get(0).get();
    }

    /**
     * The answers in the order of the questions.
     *
     * @throws IllegalStateException within a transaction: money moves in several, and not with what a caller may take back
     */
    List<Answer<A>> ask(List<Q> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        if (unit.isWithinTransaction()) {
            throw new IllegalStateException("money is moved outside of any transaction of the caller");
        }
        var mine = new Party(List.copyOf(questions));
        lock.lock();
        try {
            if (taken == 0 || (taken < PLACES && lookingOut == 0 && questionsWaiting + questions.size() >= ENOUGH)) {
                taken++;
                mine.turn.complete(true);
            } else {
                waiting.add(mine);
                questionsWaiting += questions.size();
                if (lookingOut > 0 && questionsWaiting >= lookedFor) {
                    came.signalAll();
                }
            }
        } finally {
            lock.unlock();
        }
        if (mine.turn.join()) {
            go(mine);
        }
        return mine.answers;
    }

    private void go(Party mine) {
        var parties = new ArrayList<Party>();
        parties.add(mine);
        try {
            takeAlong(parties);
            var answers = answers(parties.stream()
                    .map(one -> one.questions)
                    .flatMap(Collection::stream)
                    .toList());
            var from = 0;
            for (var party : parties) {
                party.answers = List.copyOf(answers.subList(from, from + party.questions.size()));
                from += party.questions.size();
            }
        } catch (Throwable e) {
            // an Error: nobody is left waiting for ever
            parties.forEach(party -> party.answers = failed(party.questions, e));
            throw e;
        } finally {
            parties.stream().skip(1).forEach(party -> party.turn.complete(false));
            makeWay();
        }
    }

    private void takeAlong(List<Party> parties) {
        lock.lock();
        try {
            var count = parties.get(0).questions.size();
            lookOut(count);
            for (var next = waiting.peek(); next != null; next = waiting.peek()) {
                if (count + next.questions.size() > MOST) {
                    break;
                }
                count += next.questions.size();
                parties.add(leave());
            }
            lastTime = count;
        } finally {
            lock.unlock();
        }
    }

    private void lookOut(int mine) {
        var left = LOOK_OUT_NANOS;
        lookedFor = Math.min(lastTime, MOST) - mine;
        lookingOut++;
        try {
            while (questionsWaiting < lookedFor && left > 0) {
                left = came.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // not the money's concern: whoever interrupts the caller is heard by what it does next
            Thread.currentThread().interrupt();
        } finally {
            lookingOut--;
        }
    }

    /** How many questions wait for those who are at it. */
    int waiting() {
        lock.lock();
        try {
            return questionsWaiting;
        } finally {
            lock.unlock();
        }
    }

    private Party leave() {
        var next = waiting.remove();
        questionsWaiting -= next.questions.size();
        return next;
    }

    private void makeWay() {
        Party next;
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                taken--;
                return;
            }
            next = leave();
        } finally {
            lock.unlock();
        }
        next.turn.complete(true);
    }

    private List<Answer<A>> answers(List<Q> questions) {
        if (questions.size() == 1) {
            return List.of(alone(questions.get(0)));
        }
        try {
            return work.apply(questions).stream()
                    .map(answer -> new Answer<>(answer, null))
                    .toList();
        } catch (RuntimeException e) {
            return questions.stream().map(this::alone).toList();
        }
    }

    private Answer<A> alone(Q question) {
        try {
            return new Answer<>(work.apply(List.of(question)).get(0), null);
        } catch (RuntimeException e) {
            return new Answer<>(null, e);
        }
    }

    private List<Answer<A>> failed(List<Q> questions, Throwable why) {
        var failure = new IllegalStateException("whoever did it for others broke", why);
        return questions.stream().map(one -> new Answer<A>(null, failure)).toList();
    }
}
