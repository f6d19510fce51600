package org.paifang.platform.shell.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.audit.Origin;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.shell.internal.FakeHouse;
import org.paifang.platform.testkit.Samples;

class PageViewSessionTest {

    private final FakeHouse house = new FakeHouse();
    private final AtomicInteger failures = new AtomicInteger();
    private final Workers workers = new Workers(1, 1, 0);
    private final BlockingQueue<Runnable> page = new LinkedBlockingQueue<>();
    private final List<Object> shown = new ArrayList<>();
    private final PageViewSession session = session(workers);

    @Test
    void theResultOfWorkIsShownOnThePage() throws Exception {
        var unused = session.background(() -> "done", shown::add, shown::add);
        next().run();
        assertThat(shown).containsExactly("done");
    }

    @Test
    void whatFailsIsTold() throws Exception {
        var broken = new IllegalStateException("broken on purpose");
        var unused = session.background(
                () -> {
                    throw broken;
                },
                shown::add,
                shown::add);
        next().run();
        assertThat(shown).containsExactly(broken);
    }

    @Test
    void workIsDoneAndShownForWhereItWasAskedFor() throws Exception {
        var request = Origin.from("192.0.2.7");
        var unused =
                session.background(Origin::current, from -> shown.addAll(List.of(from, Origin.current())), shown::add);
        request.close();
        next().run();
        assertThat(shown).containsExactly(new Origin("192.0.2.7"), new Origin("192.0.2.7"));
        assertThat(Origin.current()).isEqualTo(Origin.NONE);
    }

    @Test
    void withoutARequestWorkAndChangesAreForWhereThePageIsLookedAt() throws Exception {
        var here = new Origin(house.page.remoteAddress());
        var unused = session.background(Origin::current, shown::add, shown::add);
        next().run();
        var another = Origin.from("198.51.100.9");
        session.access(() -> shown.add(Origin.current()));
        next().run();
        another.close();
        assertThat(here).isNotEqualTo(Origin.NONE);
        assertThat(shown).containsExactly(here, here);
    }

    @Test
    void ofDroppedWorkNothingIsShownEvenIfItIsDoneAlready() throws Exception {
        var work = session.background(() -> "done", shown::add, shown::add);
        var result = next();
        work.remove();
        result.run();
        assertThat(shown).isEmpty();
    }

    @Test
    void workThatHasBegunIsNotInterruptedWhenItsViewCloses() throws Exception {
        var work = new Begun();
        var unused = session.background(work, shown::add, shown::add);
        work.awaitBegin();
        session.close();
        assertThat(work.endUninterrupted()).isTrue();
        assertThat(page).isEmpty();
    }

    @Test
    void workThatHasBegunIsNotInterruptedWhenItIsDropped() throws Exception {
        var work = new Begun();
        var registration = session.background(work, shown::add, shown::add);
        work.awaitBegin();
        registration.remove();
        assertThat(work.endUninterrupted()).isTrue();
        assertThat(page).isEmpty();
    }

    @Test
    void workThatHasBegunIsNotInterruptedWhenTheShellGoes() throws Exception {
        var work = new Begun();
        var unused = session.background(work, shown::add, shown::add);
        work.awaitBegin();
        workers.close();
        assertThat(work.endUninterrupted()).isTrue();
    }

    @Test
    void workThatWaitsNeverBeginsOnceItsViewIsClosed() throws Exception {
        var threads = new Workers(1, 2, 0);
        var closing = session(threads);
        var first = new Begun();
        var unused = closing.background(first, shown::add, shown::add);
        first.awaitBegin();
        var second = new Begun();
        var unusedToo = closing.background(second, shown::add, shown::add);
        closing.close();
        var last = new Begun();
        threads.execute(last::call);
        assertThat(first.endUninterrupted()).isTrue();
        assertThat(last.endUninterrupted()).isTrue();
        assertThat(second.hasBegun()).isFalse();
    }

    @Test
    void tooMuchWorkIsRefusedAtOnce() throws Exception {
        var gate = new CountDownLatch(1);
        for (var i = 0; i < 3; i++) {
            var unused = session.background(
                    () -> {
                        gate.await();
                        return "done";
                    },
                    shown::add,
                    failure -> shown.add("refused"));
        }
        assertThat(shown).containsExactly("refused");
        gate.countDown();
        next().run();
        next().run();
        assertThat(shown).containsExactly("refused", "done", "done");
    }

    @Test
    void whatIsAskedForWhenTheShellHasGoneIsLeftSilently() throws Exception {
        workers.close();
        var unused = session.background(() -> "done", shown::add, shown::add);
        assertThat(shown).isEmpty();
        assertThat(page).isEmpty();
    }

    @Test
    void whatWasAskedForLaterIsShownOnThePage() throws Exception {
        var unused = session.later(Duration.ofMillis(1), () -> shown.add("looked"));
        next().run();
        assertThat(shown).containsExactly("looked");
    }

    @Test
    void whatRunsLaterIsForgottenWithItsRegistrationAndWithItsView() throws Exception {
        var late = session.later(Duration.ofMillis(1), () -> shown.add("removed"));
        var due = next();
        late.remove();
        due.run();
        var closing = session(workers);
        var unused = closing.later(Duration.ofMillis(1), () -> shown.add("closed"));
        var dueToo = next();
        closing.close();
        dueToo.run();
        assertThat(shown).isEmpty();
    }

    @Test
    void whatIsNotDueYetIsCancelledWithItsRegistrationAndWithItsView() throws Exception {
        session.later(Duration.ofHours(1), () -> shown.add("removed")).remove();
        var closing = session(workers);
        var unused = closing.later(Duration.ofHours(1), () -> shown.add("closed"));
        closing.close();
        assertThat(workers.waiting()).isZero();
    }

    @Test
    void linksAreGivenToOpenItemsAlone() {
        house.install("things");
        var item = new ItemId("things.things");
        assertThat(session.linkTo(item, "a b")).contains("/things/a%20b");
        house.policy.set("things.things", Verdict.NOT_PERMITTED);
        assertThat(session.linkTo(item)).isEmpty();
    }

    @Test
    void whoProvedItAShortWhileAgoIsNotAskedAgain() {
        house.page.begin(Samples.SUPERVISOR, house.sessions.begin(Samples.SUPERVISOR, "192.0.2.1", ""));
        session.confirmed(() -> shown.add("changed"));
        assertThat(shown).containsExactly("changed");
        assertThat(house.authentication.asked).isZero();
    }

    @Test
    void whoMustProveItDoesNothingBeforeTheRightPassword() {
        UI.setCurrent(house.ui);
        try {
            house.page.begin(Samples.SUPERVISOR, house.sessions.begin(Samples.SUPERVISOR, "192.0.2.1", ""));
            house.sessions.grow();
            session.confirmed(() -> shown.add("never"));
            assertThat(shown).isEmpty();
            var dialog = dialog();
            dialog.check("wrong", "");
            assertThat(shown).isEmpty();
            house.authentication.outcome = new Authentication.LoggedIn(Samples.SUPERVISOR);
            dialog.check("right", "");
            assertThat(shown).containsExactly("changed");
            session.confirmed(() -> shown.add("and again"));
            assertThat(shown).containsExactly("changed", "and again");
        } finally {
            UI.setCurrent(null);
        }
    }

    @Test
    void whoHasASecondFactorShowsItAsWellAndKeepsThePasswordThatWasRight() {
        UI.setCurrent(house.ui);
        try {
            house.page.begin(Samples.SUPERVISOR, house.sessions.begin(Samples.SUPERVISOR, "192.0.2.1", ""));
            var dialog = dialog();
            assertThat(FakeHouse.text(dialog)).doesNotContain("a code of your second factor");
            house.authentication.outcome = new Authentication.CodeRequired(Samples.SUPERVISOR);
            dialog.check("right", "");
            assertThat(FakeHouse.text(dialog)).contains("a code of your second factor", "Enter the code");
            house.authentication.outcome = new Authentication.Refused();
            dialog.check("right", "000000");
            assertThat(house.authentication.code).isEqualTo("000000");
            assertThat(FakeHouse.text(dialog)).contains("Password or code is wrong");
            assertThat(shown).isEmpty();
        } finally {
            UI.setCurrent(null);
        }
    }

    @Test
    void whoNeedsASecondFactorFirstIsLedToIt() {
        UI.setCurrent(house.ui);
        try {
            house.page.begin(Samples.SUPERVISOR, house.sessions.begin(Samples.SUPERVISOR, "192.0.2.1", ""));
            house.install("things");
            house.identity.lackSecondFactor();
            house.factors.require(new ItemId("things.things"));
            session.confirmed(() -> shown.add("never"));
            assertThat(shown).isEmpty();
            session.proved(() -> shown.add("one's own"));
            assertThat(shown).containsExactly("one's own");
            assertThat(FakeHouse.text(new EnrolFirst(house.house, house.page, Samples.SUPERVISOR)))
                    .contains("Set one up once");
            house.factors.require(null);
            assertThat(FakeHouse.text(new EnrolFirst(house.house, house.page, Samples.SUPERVISOR)))
                    .contains("ask your supervisor");
        } finally {
            UI.setCurrent(null);
        }
    }

    private ConfirmIdentity dialog() {
        return new ConfirmIdentity(
                house.house, house.page, Samples.SUPERVISOR, ConfirmIdentity.Matter.RIGHTS, () -> shown.add("changed"));
    }

    @Test
    void afterTheSessionHasEndedNothingIsConfirmed() {
        session.confirmed(() -> shown.add("changed"));
        assertThat(shown).isEmpty();
    }

    private PageViewSession session(Workers threads) {
        return new PageViewSession(
                house.page,
                Samples.SUPERVISOR,
                Samples.ONLINE,
                FakeHouse.MESSAGES,
                house.destinations,
                threads,
                failures::incrementAndGet,
                (matter, then) -> ConfirmIdentity.ask(house.house, house.page, Samples.SUPERVISOR, matter, then),
                page::add);
    }

    private Runnable next() throws InterruptedException {
        var change = page.poll(10, TimeUnit.SECONDS);
        assertThat(change).isNotNull();
        return change;
    }

    /** Work that goes on until it is told to end, or interrupted. */
    private static final class Begun implements Callable<String> {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final CompletableFuture<Boolean> uninterrupted = new CompletableFuture<>();

        @Override
        public String call() {
            begun.countDown();
            try {
                mayEnd.await();
                uninterrupted.complete(!Thread.currentThread().isInterrupted());
            } catch (InterruptedException e) {
                uninterrupted.complete(false);
            }
            return "done";
        }

        void awaitBegin() throws InterruptedException {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        }

        boolean hasBegun() {
            return begun.getCount() == 0;
        }

        boolean endUninterrupted() throws Exception {
            mayEnd.countDown();
            return uninterrupted.get(10, TimeUnit.SECONDS);
        }
    }
}
