package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.atmosphere.cpr.AtmosphereResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A page's long polls. Each carries one message, from when the container has put it aside until it is answered; the container
 * never ends one by itself; a message that the browser has not seen when it sends its next poll is sent once more.
 * What Vaadin and Atmosphere do by themselves loses a message now and then: see docs/decisions/0010-push.md.
 */
final class PollConnection extends AtmospherePushConnection {

    /** For how long the container would let a poll wait, as {@link FlowServlet} tells it. */
    static final long LONGEST_POLL_MILLIS = 60_000;

    /** Below the idle time of Jetty and of usual proxies. */
    private static final long RENEWED_AFTER_MILLIS = 25_000;

    /** With which Flow's client says in each poll what it has got. */
    private static final String SEEN = "X-Vaadin-LastSeenServerSyncId";

    private static final ThreadLocal<Arrival> ARRIVING = new ThreadLocal<>();

    private final transient UI page;
    private final transient Answers answers;
    private transient Future<?> renewal = CompletableFuture.completedFuture(null);
    private transient @Nullable Sent last;

    /** A poll whose request is not over yet. */
    private record Arrival(PollConnection connection, AtmosphereResource poll) {}

    /** A message of whose arrival nothing is known. */
    private record Sent(int number, String message) {}

    PollConnection(UI page, Answers answers) {
        super(page);
        this.page = page;
        this.answers = answers;
    }

    /**
     * Remembers the poll. A message sent before its request is put aside could be answered between two steps of
     * Atmosphere's, and would stay where it is until the poll's time is over.
     */
    @Override
    public void connect(AtmosphereResource poll) {
        ARRIVING.set(new Arrival(this, poll));
    }

    /** The request that this thread answered is over: if it was a poll, messages may go now. */
    static void requestEnded() {
        var arrival = ARRIVING.get();
        if (arrival != null) {
            ARRIVING.remove();
            if (!arrival.connection().change(() -> arrival.connection().arrived(arrival.poll()))) {
                end(arrival.poll());
            }
        }
    }

    /** Its page is gone. */
    private static void end(AtmosphereResource poll) {
        if (Answers.isWaiting(poll)) {
            poll.resume();
        }
    }

    void arrived(AtmosphereResource poll) {
        if (!Answers.isWaiting(poll)) {
            return;
        }
        var sent = last;
        last = null;
        if (sent != null && sent.number() > seen(poll)) {
            answers.send(poll, sent.message());
            return;
        }
        super.connect(poll);
        if (isConnected()) {
            renewal = answers.later(RENEWED_AFTER_MILLIS, () -> change(() -> renew(poll)));
        }
    }

    /** The poll is used up: what comes next waits for the next one. */
    @Override
    protected void sendMessage(String message) {
        var poll = getResource();
        lost();
        last = new Sent(page.getInternals().getServerSyncId() - 1, message);
        answers.send(poll, message);
    }

    private static int seen(AtmosphereResource poll) {
        var said = poll.getRequest().getHeader(SEEN);
        return said == null || !said.matches("-?\\d{1,9}") ? Integer.MAX_VALUE : Integer.parseInt(said);
    }

    /** A message that changes nothing lets the browser send its next poll. */
    private void renew(AtmosphereResource idle) {
        if (isConnected() && getResource() == idle) {
            page.getPage().executeJs("0");
            page.push();
        }
    }

    /** In the page's turn; {@code false} if it has none any more. */
    private boolean change(Command change) {
        var session = page.getSession();
        if (session == null || session.getService() == null) {
            return false;
        }
        try {
            // What it would tell of goes to the page's own handler of errors.
            var unused = page.access(change);
            return true;
        } catch (UIDetachedException closedMeanwhile) {
            LoggerFactory.getLogger(PollConnection.class).trace("Closed meanwhile", closedMeanwhile);
            return false;
        }
    }

    /** Word of an older poll's end may come when the next is waiting already, and would be taken for that one's. */
    @Override
    public void connectionLost() {
        var poll = getResource();
        if (poll == null || !Answers.isWaiting(poll)) {
            lost();
        }
    }

    private void lost() {
        renewal.cancel(false);
        super.connectionLost();
    }

    /** Found by Vaadin as a service of this bundle's class path. */
    public static final class Factory implements PushConnectionFactory {

        @Override
        public PushConnection apply(UI page) {
            return new PollConnection(page, ((FlowService) page.getSession().getService()).answers());
        }
    }
}
