package org.paifang.platform.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;
import org.paifang.platform.api.access.AccessListener;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.core.internal.domain.Functions;

class WhiteboardTest {

    private final FakeFramework framework = new FakeFramework();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final InstalledFunctions functions = new InstalledFunctions(framework.context(), () -> told.add("changed"));
    private final AccessChanges changes = new AccessChanges(framework.context());

    @AfterEach
    void close() {
        functions.close();
        changes.close();
    }

    @Test
    void functionIsHereWhileItsServiceIs() throws InterruptedException {
        ServiceReference<PlatformFunction> refund = framework.register(Functions.at("refund", "refunds"), "org.refund");
        functions.addFunction(refund);
        next();
        var found = functions.find(new FunctionId("refund")).orElseThrow();
        assertThat(found.bundle()).isEqualTo("org.refund");
        assertThat(found.version()).isEqualTo("1.2.3");
        assertThat(functions.itemAt("refunds")).isPresent();
        functions.removeFunction(refund);
        next();
        assertThat(functions.installed()).isEmpty();
    }

    @Test
    void functionThatCannotBeActivatedIsRefusedAndTheOthersAreHere() throws InterruptedException {
        functions.addFunction(framework.register(FakeFramework.BROKEN, "org.broken"));
        functions.addFunction(framework.register(Functions.at("query", "list"), "org.query"));
        next();
        next();
        assertThat(functions.installed()).hasSize(1);
        assertThat(functions.refused())
                .containsExactly(
                        new RefusedFunction("org.broken", "1.2.3", "it could not be activated; the log says why"));
    }

    @Test
    void newVersionBesideTheOldOneTakesItsPlaceWhenThatLeaves() throws InterruptedException {
        ServiceReference<PlatformFunction> old = framework.register(Functions.at("refund", "refunds"), "org.old");
        functions.addFunction(old);
        functions.addFunction(framework.register(Functions.at("refund", "refunds"), "org.new"));
        next();
        next();
        functions.removeFunction(old);
        next();
        assertThat(functions.find(new FunctionId("refund")).orElseThrow().bundle())
                .isEqualTo("org.new");
        assertThat(functions.refused()).isEmpty();
    }

    @Test
    void listenerIsToldOnAThreadOfThePlatformWhenItComesAndAtEachChange() throws InterruptedException {
        ServiceReference<AccessListener> listener =
                listener(() -> told.add(Thread.currentThread().getName()));
        changes.addListener(listener);
        assertThat(next()).isEqualTo("paifang-access-changes");
        changes.changed();
        assertThat(next()).isEqualTo("paifang-access-changes");
    }

    @Test
    void listenerThatFailsKeepsNothingFromTheOthers() throws InterruptedException {
        changes.addListener(listener(() -> {
            throw new IllegalStateException("on purpose");
        }));
        changes.addListener(listener(() -> told.add("told")));
        next();
        changes.changed();
        assertThat(next()).isEqualTo("told");
    }

    @Test
    void manyChangesWhileListenersAreToldAreOneMoreRound() throws InterruptedException {
        var rounds = new AtomicInteger();
        var entered = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        changes.addListener(listener(() -> {
            if (rounds.incrementAndGet() == 1) {
                entered.countDown();
                await(go);
            }
        }));
        entered.await();
        for (var i = 0; i < 100; i++) {
            changes.changed();
        }
        go.countDown();
        changes.addListener(listener(() -> told.add("the round before me is over")));
        next();
        assertThat(rounds).hasValue(2);
    }

    @Test
    void whoLeavesIsGivenBackAndToldNoMore() throws InterruptedException {
        ServiceReference<AccessListener> leaving = listener(() -> told.add("leaving"));
        changes.addListener(leaving);
        next();
        changes.removeListener(leaving);
        changes.addListener(listener(() -> told.add("staying")));
        assertThat(next()).isEqualTo("staying");
        assertThat(framework.held()).isEqualTo(1);
        changes.changed();
        assertThat(next()).isEqualTo("staying");
    }

    private ServiceReference<AccessListener> listener(AccessListener listener) {
        return framework.register(listener, "org.listener");
    }

    private @Nullable String next() throws InterruptedException {
        var next = told.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("told within 30 s").isNotNull();
        return next;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
