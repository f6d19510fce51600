package org.paifang.platform.lifecycle.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.lifecycle.FunctionEvent;
import org.paifang.platform.lifecycle.internal.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the journal says, in the bank's log as well. The journal is a file because functions change while there is no
 * database; what happens before the log is there waits for it here, and stands in the file in any case. Thread-safe.
 */
final class AuditedJournal {

    static final String CHANGE = "functions.change";

    private static final Logger LOG = LoggerFactory.getLogger(AuditedJournal.class);
    private static final int MOST_WAITING = 1_000;

    private final Deque<FunctionEvent> waiting = new ArrayDeque<>();
    private @Nullable AuditLog audit;

    synchronized void add(FunctionEvent event) {
        if (waiting.size() == MOST_WAITING) {
            LOG.error("The audit is away for so long that an event is left out of it: {}", waiting.pollFirst());
        }
        waiting.addLast(event);
        flush();
    }

    synchronized void to(AuditLog log) {
        audit = log;
        flush();
    }

    synchronized void without(AuditLog log) {
        if (log.equals(audit)) {
            audit = null;
        }
    }

    private void flush() {
        var log = audit;
        try {
            for (var event = waiting.peekFirst(); log != null && event != null; event = waiting.peekFirst()) {
                log.record(entry(event));
                waiting.pollFirst();
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "What happened to functions cannot be written into the audit now; it waits for the next event", e);
        }
    }

    private static NewEntry entry(FunctionEvent event) {
        var entry = NewEntry.by(
                        who(event.who()),
                        MerchantNo.BANK,
                        CHANGE,
                        event.function().value())
                .fact("what", event.what())
                .fact("version", event.version())
                .fact("by", event.who())
                .fact("at", event.at().toString())
                .outcome(event.what().equals("failed") ? Outcome.FAILED : Outcome.DONE);
        return event.said().isEmpty() ? entry : entry.fact("said", Words.english(event.said()));
    }

    /** The journal's words: an operator, the console, or the platform by itself. */
    private static Actor who(String written) {
        return OperatorId.parse(written)
                .map(operator -> new Actor(Actor.Kind.OPERATOR, Optional.of(operator), Optional.empty()))
                .orElse(written.startsWith("console") ? Actor.MACHINE : Actor.PLATFORM);
    }
}
