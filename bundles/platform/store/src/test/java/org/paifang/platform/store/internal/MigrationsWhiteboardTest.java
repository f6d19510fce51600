package org.paifang.platform.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;
import org.paifang.platform.api.store.MigrationFailures.Failure;
import org.paifang.platform.api.store.Migrations;

class MigrationsWhiteboardTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch askedTwice = new CountDownLatch(2);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final MigrationsWhiteboard whiteboard = new MigrationsWhiteboard(database(), 0);

    @Test
    void whatFailsWhileThePlatformRunsIsAFailure() throws Exception {
        closed.countDown();
        add("sample");
        add("other");
        assertThat(askedTwice.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(whiteboard.current()).extracting(Failure::owner).contains("sample");
    }

    @Test
    void whatAStopCutsShortIsNoFailureAndTheRestIsNotBegun() throws Exception {
        add("sample");
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        add("other");
        whiteboard.stop();
        closed.countDown();
        assertThat(whiteboard.awaitEnd(10)).isTrue();
        assertThat(whiteboard.current()).isEmpty();
        assertThat(askedTwice.getCount()).isEqualTo(1);
    }

    @Test
    void whatFailsAfterItsBundleLeftIsNoFailure() throws Exception {
        var reference = reference("sample");
        whiteboard.add(new Sample("sample"), reference);
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        whiteboard.remove(reference);
        closed.countDown();
        add("other");
        assertThat(askedTwice.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(whiteboard.current()).extracting(Failure::owner).doesNotContain("sample");
    }

    private void add(String owner) {
        whiteboard.add(new Sample(owner), reference(owner));
    }

    /** Lets whoever asks for a connection wait until it closes. */
    private DataSource database() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    asked.countDown();
                    askedTwice.countDown();
                    closed.await();
                    throw new SQLException("closed");
                });
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<Migrations> reference(String owner) {
        return proxy(ServiceReference.class, owner);
    }

    private record Sample(String owner) implements Migrations {

        @Override
        public String changelog() {
            return "org/paifang/platform/store/first.xml";
        }
    }

    /** Of the framework's, knowing nothing. */
    private static <T> T proxy(Class<T> type, String name) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> name.hashCode();
                    case "equals" -> self == arguments[0];
                    default -> null;
                }));
    }
}
