package org.paifang.payments.core.internal.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.store.Unit;

/**
 * Lets what many threads ask for at once be done in one transaction. Nobody waits for company: a thread that finds a place
 * free goes at once, and takes along whoever has come while all places were taken. What cannot be done together is done one
 * by one, so nobody suffers from what others ask for. Thread-safe.
 */
final class Together<Q, A> {

    /** Transactions at once: while one waits for the disk, the next is filled. */
    private static final int PLACES = 2;

    /**
     * So often a thread lets others run before it looks who has come: those who were answered together ask again together,
     * and the first of them would go alone. It waits for nobody: where no other thread wants to run, it goes on at once.
     */
    private static final int YIELDS = 3;

    /** Below the number of locks at which a database locks the whole table. */
    private static final int MOST = 128;

    private final Unit unit;
    private final Function<List<Q>, List<A>> work;

    /** Guarded by this, as the number of places taken. */
    private final Deque<Party> waiting = new ArrayDeque<>();

    private int taken;

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
        synchronized (this) {
            if (taken < PLACES) {
                taken++;
                mine.turn.complete(true);
            } else {
                waiting.add(mine);
            }
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
            letOthersCome();
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

    @SuppressWarnings("ThreadPriorityCheck") // nothing is right or wrong by it, only faster
    private static void letOthersCome() {
        for (var i = 0; i < YIELDS; i++) {
            Thread.yield();
        }
    }

    private synchronized void takeAlong(List<Party> parties) {
        var count = parties.get(0).questions.size();
        for (var next = waiting.peek(); next != null; next = waiting.peek()) {
            count += next.questions.size();
            if (count > MOST) {
                return;
            }
            parties.add(waiting.remove());
        }
    }

    private void makeWay() {
        Party next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                taken--;
            }
        }
        if (next != null) {
            next.turn.complete(true);
        }
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
