package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/**
 * A page's long poll. Each poll ends with the first push and the page opens the next; word of the old one's end may
 * come when the next is waiting already. Vaadin would take that one for lost, and push no more to a page that waits.
 */
final class PollConnection extends AtmospherePushConnection {

    PollConnection(UI page) {
        super(page);
    }

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
