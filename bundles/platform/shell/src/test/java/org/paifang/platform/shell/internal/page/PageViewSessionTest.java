package org.paifang.platform.shell.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.shell.internal.FakeHouse;
import org.paifang.platform.testkit.Samples;

class PageViewSessionTest {

    private final FakeHouse house = new FakeHouse();
    private final Workers workers = new Workers(1, 1);
    private final BlockingQueue<Runnable> page = new LinkedBlockingQueue<>();
    private final List<Object> shown = new ArrayList<>();
    private final PageViewSession session = new PageViewSession(
            house.page, Samples.SUPERVISOR, Samples.ONLINE, FakeHouse.MESSAGES, house.destinations, workers, page::add);

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
    void ofDroppedWorkNothingIsShownEvenIfItIsDoneAlready() throws Exception {
        var work = session.background(() -> "done", shown::add, shown::add);
        var result = next();
        work.remove();
        result.run();
        assertThat(shown).isEmpty();
    }

    @Test
    void closingTheViewInterruptsItsWork() throws Exception {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var unused = session.background(
                () -> {
                    started.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException expected) {
                        interrupted.countDown();
                    }
                    return "never";
                },
                shown::add,
                shown::add);
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        session.close();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(page).isEmpty();
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
    void linksAreGivenToOpenItemsAlone() {
        house.install("things");
        var item = new ItemId("things.things");
        assertThat(session.linkTo(item, "a b")).contains("/things/a%20b");
        house.policy.set("things.things", Verdict.NOT_PERMITTED);
        assertThat(session.linkTo(item)).isEmpty();
    }

    private Runnable next() throws InterruptedException {
        var change = page.poll(10, TimeUnit.SECONDS);
        assertThat(change).isNotNull();
        return change;
    }
}
