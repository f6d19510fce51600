package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.atmosphere.cpr.AtmosphereHandler;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollConnectionTest {

    private final ForkJoinPool senders = new ForkJoinPool(1);
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
    private final PollConnection connection = new PollConnection(new UI(), new Answers(senders, clock));
    private boolean suspended = true;
    private String seen = "0";
    private final List<Object> sent = new CopyOnWriteArrayList<>();
    private final AtmosphereResourceEvent event = proxy(AtmosphereResourceEvent.class, (self, method, arguments) -> {
        if (method.getName().equals("setMessage")) {
            sent.add(arguments[0]);
        }
        return null;
    });
    private final AtmosphereHandler handler = proxy(AtmosphereHandler.class, (self, method, arguments) -> null);
    private final AtmosphereRequest request = proxy(
            AtmosphereRequest.class,
            (self, method, arguments) -> method.getName().equals("getHeader") ? seen : null);

    @Test
    void aPollIsNotUsedBeforeItsRequestIsPutAside() {
        connection.connect(poll());
        connection.push(true);

        assertThat(connection.isConnected()).isFalse();
        assertThat(sent()).isEmpty();
    }

    @Test
    void aPollThatEndedBeforeItArrivedIsNotUsed() {
        suspended = false;
        connection.arrived(poll());

        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void aPollCarriesOneMessage() {
        connection.arrived(poll());

        connection.sendMessage("one");

        assertThat(sent()).containsExactly("one");
        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void aMessageThatTheNextPollHasNotSeenIsSentOnceMore() {
        seen = "-2";
        connection.arrived(poll());
        connection.sendMessage("one");
        for (var time = 0; time < 3; time++) {
            connection.arrived(poll());
        }

        assertThat(sent()).containsExactly("one", "one");
        assertThat(connection.isConnected()).isTrue();
    }

    @Test
    void aMessageThatWasSeenIsNotSentAgain() {
        connection.arrived(poll());
        connection.sendMessage("one");
        connection.arrived(poll());

        assertThat(sent()).containsExactly("one");
        assertThat(connection.isConnected()).isTrue();
    }

    @Test
    void aPollThatWaitsWillBeRenewedAndOneThatIsUsedWillNot() {
        connection.arrived(poll());
        var renewal = clock.getQueue().element();
        connection.sendMessage("one");

        assertThat(((Future<?>) renewal).isCancelled()).isTrue();
    }

    @Test
    void theEndOfAnOlderPollLeavesTheWaitingOneAlone() {
        connection.arrived(poll());

        connection.connectionLost();

        assertThat(connection.isConnected()).isTrue();
    }

    @Test
    void theEndOfTheWaitingPollIsTheEndOfTheConnection() {
        connection.arrived(poll());

        suspended = false;
        connection.connectionLost();

        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void vaadinFindsIt() {
        assertThat(ServiceLoader.load(PushConnectionFactory.class))
                .singleElement()
                .isInstanceOf(PollConnection.Factory.class);
    }

    @AfterEach
    void close() {
        clock.shutdownNow();
        senders.shutdownNow();
    }

    /** All that was, by whomever. */
    private List<Object> sent() {
        assertThat(senders.awaitQuiescence(1, TimeUnit.MINUTES)).isTrue();
        return List.copyOf(sent);
    }

    private AtmosphereResource poll() {
        return proxy(AtmosphereResource.class, (self, method, arguments) -> switch (method.getName()) {
            case "isSuspended" -> suspended;
            case "getAtmosphereResourceEvent" -> event;
            case "getAtmosphereHandler" -> handler;
            case "getRequest" -> request;
            case "isResumed" -> !suspended;
            default -> false;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
