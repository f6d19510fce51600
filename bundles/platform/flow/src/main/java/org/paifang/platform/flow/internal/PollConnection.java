package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.LongPollingCacheFilter;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atmosphere.cpr.AtmosphereResource;
import org.jspecify.annotations.Nullable;

/**
 * A page's long polls, of which each carries one message. Vaadin takes a poll for connected until the next one comes,
 * and whatever it sends in between may be put aside after the next one has looked for it: then the page waits for ever.
 * So a message is kept until a poll says that the page has seen it, and a poll that says otherwise gets it again. See
 * docs/decisions/0010-push.md.
 *
 * <p>Called under the lock of the page's session.
 */
final class PollConnection extends AtmospherePushConnection {

    /** More than these are not kept: the page notices the gap by the next one, and asks for everything again. */
    private static final int KEPT = 8;

    private static final int NOTHING_YET = -1;

    private final transient UI page;

    /** What was sent and is not known to be seen, by its number. */
    private final transient SortedMap<Integer, String> unseen = new TreeMap<>();

    private boolean repeating;
    private @Nullable Boolean postponed;

    PollConnection(UI page) {
        super(page);
        this.page = page;
    }

    @Override
    public void connect(AtmosphereResource poll) {
        forgetWhatWasSeen(poll);
        if (poll.isResumed() || poll.isCancelled()) {
            // What was put aside went with it, the next one is on its way.
            super.connectionLost();
        } else if (unseen.isEmpty()) {
            super.connect(poll);
        } else {
            repeat(poll);
        }
    }

    private void forgetWhatWasSeen(AtmosphereResource poll) {
        var seen = poll.getRequest().getHeader(LongPollingCacheFilter.SEEN_SERVER_SYNC_ID);
        if (seen == null || Integer.parseInt(seen) == NOTHING_YET) {
            unseen.clear();
        } else {
            unseen.headMap(Integer.parseInt(seen) + 1).clear();
        }
    }

    /** Sends the first unseen one again; a page that has got it meanwhile ignores it by its number. */
    private void repeat(AtmosphereResource poll) {
        repeating = true;
        try {
            super.connect(poll);
        } finally {
            repeating = false;
        }
        super.sendMessage(unseen.get(unseen.firstKey()));
        super.connectionLost();
        var waiting = postponed;
        postponed = null;
        if (waiting != null) {
            push(waiting);
        }
    }

    @Override
    public void push(boolean async) {
        if (repeating) {
            postponed = async;
        } else {
            super.push(async);
        }
    }

    /** The poll is used up: what comes next waits for the next one. */
    @Override
    protected void sendMessage(String message) {
        if (unseen.size() == KEPT) {
            unseen.remove(unseen.firstKey());
        }
        unseen.put(page.getInternals().getServerSyncId() - 1, message);
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
