package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.Broadcaster;
import org.junit.jupiter.api.Test;

class PollConnectionTest {

    private final PollConnection connection = new PollConnection(new UI());
    private final List<String> sent = new ArrayList<>();
    private final Broadcaster broadcaster = proxy(Broadcaster.class, (self, method, arguments) -> {
        sent.add(method.getName());
        return CompletableFuture.completedFuture("");
    });

    @Test
    void aPollCarriesOneMessage() {
        connection.connect(poll(true));

        connection.sendMessage("one");

        assertThat(sent).containsExactly("broadcast");
        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void theEndOfAnOlderPollLeavesTheWaitingOneAlone() {
        connection.connect(poll(true));

        connection.connectionLost();

        assertThat(connection.isConnected()).isTrue();
    }

    @Test
    void theEndOfTheWaitingPollIsTheEndOfTheConnection() {
        connection.connect(poll(false));

        connection.connectionLost();

        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void vaadinFindsIt() {
        assertThat(ServiceLoader.load(PushConnectionFactory.class))
                .singleElement()
                .isInstanceOf(PollConnection.Factory.class);
    }

    private AtmosphereResource poll(boolean suspended) {
        return proxy(AtmosphereResource.class, (self, method, arguments) -> switch (method.getName()) {
            case "isSuspended" -> suspended;
            case "getBroadcaster" -> broadcaster;
            case "isResumed" -> !suspended;
            default -> false;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
