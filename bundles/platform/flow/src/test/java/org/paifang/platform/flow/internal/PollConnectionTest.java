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
import java.util.concurrent.atomic.AtomicBoolean;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.Broadcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollConnectionTest {

    /** The number of what the page was told last. */
    private static final int LAST = 7;

    private final UI page = new UI();
    private final PollConnection connection = new PollConnection(page);
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final List<String> sent = new ArrayList<>();
    private final Broadcaster broadcaster = proxy(Broadcaster.class, (self, method, arguments) -> {
        sent.add(arguments[0].toString().replaceAll(".*body: ", ""));
        return CompletableFuture.completedFuture("");
    });

    @BeforeEach
    void tellItSomethingBefore() {
        while (page.getInternals().getServerSyncId() <= LAST) {
            page.getInternals().incrementServerId();
        }
    }

    @Test
    void aPollCarriesOneMessage() {
        connection.connect(poll(true));

        connection.sendMessage("one");

        assertThat(sent).containsExactly("one");
        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void whatThePageHasNotSeenIsSentAgain() {
        connection.connect(poll(true));
        connection.sendMessage("one");

        connection.connect(pollOfAPageThatSaw(LAST - 1));

        assertThat(sent).containsExactly("one", "one");
        assertThat(connection.isConnected()).isFalse();
    }

    @Test
    void whatThePageHasSeenIsNot() {
        connection.connect(poll(true));
        connection.sendMessage("one");

        connection.connect(pollOfAPageThatSaw(LAST));

        assertThat(sent).containsExactly("one");
        assertThat(connection.isConnected()).isTrue();
    }

    /** It asks for everything anew, and what was meant for its former state would break it. */
    @Test
    void aPageThatHasSeenNothingYetGetsNothingOld() {
        connection.connect(poll(true));
        connection.sendMessage("one");

        connection.connect(pollOfAPageThatSaw(-1));

        assertThat(sent).containsExactly("one");
        assertThat(connection.isConnected()).isTrue();
    }

    @Test
    void aPollThatIsUsedUpAlreadyIsNoConnection() {
        connection.connect(poll(false));

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
        connection.connect(poll(true));
        waiting.set(false);

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
        waiting.set(suspended);
        return pollOfAPageThatSaw(0);
    }

    private AtmosphereResource pollOfAPageThatSaw(int number) {
        var request = proxy(AtmosphereRequest.class, (self, method, arguments) -> Integer.toString(number));
        return proxy(AtmosphereResource.class, (self, method, arguments) -> switch (method.getName()) {
            case "isSuspended" -> waiting.get();
            case "getBroadcaster" -> broadcaster;
            case "getRequest" -> request;
            case "isResumed" -> !waiting.get();
            default -> false;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
