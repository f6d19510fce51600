package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.atmosphere.cpr.AtmosphereResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A page's long polls. Each carries one message, from when the container has put it aside until it is answered; the container
 * never ends one by itself; a message that the browser has not seen when it sends its next poll is sent once more. All
 * of it happens in the page's turn. What Vaadin and Atmosphere do by themselves loses a message now and then: see
 * docs/decisions/0010-push.md.
 */
final class PollConnection extends AtmospherePushConnection {

    /** The container would wait longer: {@code pushLongPollingSuspendTimeout} of {@link FlowServlet}. */
    private static final long RENEWED_AFTER_MILLIS = 25_000;

    /** With which Flow's client says in each poll what it has got. */
    private static final String SEEN = "X-Vaadin-LastSeenServerSyncId";

    private static final ThreadLocal<PollConnection> ARRIVING = new ThreadLocal<>();

    private final transient UI page;
    private transient @Nullable AtmosphereResource arriving;
    private transient @Nullable Sent last;

    /** A message of whose arrival nothing is known. */
    private record Sent(int number, String message) {}

    PollConnection(UI page) {
        super(page);
        this.page = page;
    }

    /**
     * Remembers the poll. A message sent before its request is put aside could be answered between two steps of
     * Atmosphere's, and would stay where it is until the poll's time is over.
     */
    @Override
    public void connect(AtmosphereResource poll) {
        arriving = poll;
        ARRIVING.set(this);
    }

    /** The request that this thread answered is over: if it was a poll, messages may go now. */
    static void requestEnded() {
        var connection = ARRIVING.get();
        if (connection != null) {
            ARRIVING.remove();
            connection.change(connection::arrived);
        }
    }

    void arrived() {
        var poll = arriving;
        arriving = null;
        if (poll == null || !isWaiting(poll)) {
            return;
        }
        var sent = last;
        last = null;
        if (sent != null && sent.number() > seen(poll)) {
            answer(poll, sent.message());
            return;
        }
        super.connect(poll);
        if (isConnected()) {
            renewLater(new WeakReference<>(this), new WeakReference<>(poll));
        }
    }

    /** The poll is used up: what comes next waits for the next one. */
    @Override
    protected void sendMessage(String message) {
        var poll = getResource();
        super.connectionLost();
        last = new Sent(page.getInternals().getServerSyncId() - 1, message);
        answer(poll, message);
    }

    /** Not by Atmosphere's broadcaster, which all pages share and which forgets polls that wait. */
    private static void answer(AtmosphereResource poll, String message) {
        var event = poll.getAtmosphereResourceEvent();
        event.setMessage(message);
        try {
            poll.getAtmosphereHandler().onStateChange(event);
        } catch (IOException gone) {
            LoggerFactory.getLogger(PollConnection.class).trace("The browser went away, or asks again", gone);
        }
    }

    private static int seen(AtmosphereResource poll) {
        var said = poll.getRequest().getHeader(SEEN);
        return said == null || !said.matches("-?\\d{1,9}") ? Integer.MAX_VALUE : Integer.parseInt(said);
    }

    /** Keeps nothing of a page that is closed meanwhile. */
    private static void renewLater(WeakReference<PollConnection> connection, WeakReference<AtmosphereResource> poll) {
        // on the common pool: Vaadin's own has ended when a last page is answered at a stop
        CompletableFuture.delayedExecutor(RENEWED_AFTER_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> {
                    var still = connection.get();
                    var idle = poll.get();
                    if (still != null && idle != null) {
                        still.change(() -> still.renew(idle));
                    }
                });
    }

    /** A message that changes nothing lets the browser send its next poll. */
    private void renew(AtmosphereResource idle) {
        if (isConnected() && getResource() == idle) {
            page.getPage().executeJs("0");
            page.push();
        }
    }

    private void change(Command change) {
        var session = page.getSession();
        if (session == null || session.getService() == null) {
            return;
        }
        try {
            // What it would tell of goes to the page's own handler of errors.
            var unused = page.access(change);
        } catch (UIDetachedException closedMeanwhile) {
            LoggerFactory.getLogger(PollConnection.class).trace("Closed meanwhile", closedMeanwhile);
        }
    }

    /** Word of an older poll's end may come when the next is waiting already, and would be taken for that one's. */
    @Override
    public void connectionLost() {
        var poll = getResource();
        if (poll == null || !isWaiting(poll)) {
            super.connectionLost();
        }
    }

    private static boolean isWaiting(AtmosphereResource poll) {
        return poll.isSuspended() && !poll.isResumed() && !poll.isCancelled();
    }

    /** Found by Vaadin as a service of this bundle's class path. */
    public static final class Factory implements PushConnectionFactory {

        @Override
        public PushConnection apply(UI page) {
            return new PollConnection(page);
        }
    }
}
