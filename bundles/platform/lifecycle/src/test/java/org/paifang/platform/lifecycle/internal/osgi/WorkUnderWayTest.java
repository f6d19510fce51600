package org.paifang.platform.lifecycle.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.paifang.platform.api.lifecycle.Tasks;

class WorkUnderWayTest {

    private final WorkUnderWay work = new WorkUnderWay();
    private final Bundle old = bundle(1);
    private final Bundle other = bundle(2);

    @Test
    void aTaskIsUnderWayUntilItIsClosed() {
        var task = tasks(old).begin("refund batch 7").orElseThrow();
        assertThat(work.of(old)).containsExactly("refund batch 7");
        assertThat(work.of(other)).isEmpty();
        task.close();
        assertThat(work.of(old)).isEmpty();
    }

    @Test
    void nothingBeginsInAVersionThatLeavesButWhatHasBegunGoesOn() {
        var task = tasks(old).begin("one").orElseThrow();
        work.leaving(old, true);
        assertThat(tasks(old).begin("two")).isEmpty();
        assertThat(tasks(other).begin("two")).isPresent();
        assertThat(task.isCutOff()).isFalse();
        work.leaving(old, false);
        assertThat(tasks(old).begin("two")).isPresent();
    }

    @Test
    void whatIsCutOffIsToldAndNamed() {
        var task = tasks(old).begin("one").orElseThrow();
        assertThat(work.cutOff(old)).containsExactly("one");
        assertThat(task.isCutOff()).isTrue();
    }

    @SuppressWarnings("unchecked") // nobody looks at the registration
    private Tasks tasks(Bundle bundle) {
        return work.getService(bundle, proxy(ServiceRegistration.class, 0));
    }

    private static Bundle bundle(long id) {
        return proxy(Bundle.class, id);
    }

    private static <T> T proxy(Class<T> type, long id) {
        var loader = WorkUnderWayTest.class.getClassLoader();
        return type.cast(Proxy.newProxyInstance(
                loader,
                new Class<?>[] {type},
                (self, method, arguments) -> method.getName().equals("getBundleId") ? (Object) id : null));
    }
}
