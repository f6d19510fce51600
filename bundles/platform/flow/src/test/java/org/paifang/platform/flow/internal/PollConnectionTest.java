package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.atmosphere.cpr.AtmosphereHandler;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceEvent;
import org.junit.jupiter.api.Test;

class PollConnectionTest {

    private final PollConnection connection = new PollConnection(new UI());
    private boolean suspended = true;
    private String seen = "0";
    private final List<Object> sent = new ArrayList<>();
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
        assertThat(sent).isEmpty();
    }

    @Test
    void aPollThatEndedBeforeItArrivedIsNotUsed() {
        suspended = false;
        connection.connect(poll());
        connection.arrived();

        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void aPollCarriesOneMessage() {
        connection.connect(poll());
        connection.arrived();

        connection.sendMessage("one");

        assertThat(sent).containsExactly("one");
        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void aMessageThatTheNextPollHasNotSeenIsSentOnceMore() {
        seen = "-2";
        connection.connect(poll());
        connection.arrived();
        connection.sendMessage("one");
        for (var time = 0; time < 3; time++) {
            connection.connect(poll());
            connection.arrived();
        }

        assertThat(sent).containsExactly("one", "one");
        assertThat(connection.isConnected()).isTrue();
    }

    @Test
    void aMessageThatWasSeenIsNotSentAgain() {
        connection.connect(poll());
        connection.arrived();
        connection.sendMessage("one");
        connection.connect(poll());
        connection.arrived();

        assertThat(sent).containsExactly("one");
        assertThat(connection.isConnected()).isTrue();
    }

    @Test
    void theEndOfAnOlderPollLeavesTheWaitingOneAlone() {
        connection.connect(poll());
        connection.arrived();

        connection.connectionLost();

        assertThat(connection.isConnected()).isTrue();
    }

    @Test
    void theEndOfTheWaitingPollIsTheEndOfTheConnection() {
        connection.connect(poll());
        connection.arrived();

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
