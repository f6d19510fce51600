package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.lang.reflect.Proxy;
import java.util.ServiceLoader;
import org.atmosphere.cpr.AtmosphereResource;
import org.junit.jupiter.api.Test;

class PollConnectionTest {

    private final PollConnection connection = new PollConnection(new UI());

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

    private static AtmosphereResource poll(boolean suspended) {
        return (AtmosphereResource) Proxy.newProxyInstance(
                AtmosphereResource.class.getClassLoader(),
                new Class<?>[] {AtmosphereResource.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "isSuspended" -> suspended;
                    case "isResumed" -> !suspended;
                    default -> false;
                });
    }
}
