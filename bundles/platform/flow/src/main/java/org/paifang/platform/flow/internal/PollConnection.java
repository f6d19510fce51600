package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/**
 * A page's long polls, of which each carries one message. Vaadin takes a poll for connected until the next one comes,
 * and whatever it sends in between may be put aside after the next one has looked for it: then the page waits for ever.
 * Found by the shell going 50 times under an open page; see docs/decisions/0010-push.md.
 */
final class PollConnection extends AtmospherePushConnection {

    PollConnection(UI page) {
        super(page);
    }

    /** The poll is used up: what comes next waits for the next one. */
    @Override
    protected void sendMessage(String message) {
        super.sendMessage(message);
        super.connectionLost();
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
