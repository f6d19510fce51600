package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/**
 * A page's long polls, of which each carries one message. Vaadin takes a poll for connected until the next one comes,
 * and whatever it sends in between may be put aside after the next one has looked for it: then the page waits for ever.
 * Found by the shell going 50 times under an open page; see docs/decisions/0010-push.md.
 */
final class PollConnection extends AtmospherePushConnection {

    /** How long after the last message of several another one follows. */
    private static final long FOLLOWED_AFTER_MILLIS = 1_000;

    private final transient UI page;
    private final AtomicLong sent = new AtomicLong();
    private boolean following;

    PollConnection(UI page) {
        super(page);
        this.page = page;
    }

    /** The poll is used up: what comes next waits for the next one. */
    @Override
    protected void sendMessage(String message) {
        super.sendMessage(message);
        super.connectionLost();
        if (!following) {
            followLater(sent.incrementAndGet());
        }
    }

    /**
     * A browser notices that a message was lost by the number of the next one, and asks for everything again. So the last
     * one is followed by one that changes nothing.
     */
    private void followLater(long number) {
        // on the common pool: Vaadin's own has ended when a last page is answered at a stop
        CompletableFuture.delayedExecutor(FOLLOWED_AFTER_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> follow(number));
    }

    private void follow(long number) {
        var session = page.getSession();
        if (sent.get() != number || session == null || session.getService() == null) {
            return;
        }
        try {
            // What it would tell of goes to the page's own handler of errors.
            var unused = page.access(() -> {
                following = true;
                try {
                    page.getPage().executeJs("0");
                    page.push();
                } finally {
                    following = false;
                }
            });
        } catch (UIDetachedException closedMeanwhile) {
            LoggerFactory.getLogger(PollConnection.class).trace("Closed meanwhile", closedMeanwhile);
        }
    }

    /** Word of an older poll's end may come when the next is waiting already, and would be taken for that one's. */
    @Override
    public void connectionLost() {
        var poll = getResource();
        var waiting = poll != null && poll.isSuspended() && !poll.isResumed() && !poll.isCancelled();
        if (!waiting) {
            super.connectionLost();
        }
    }

    /** Found by Vaadin as a service of this bundle's class path. */
    public static final class Factory implements PushConnectionFactory {

        @Override
        public PushConnection apply(UI page) {
            return new PollConnection(page);
        }
    }
}
