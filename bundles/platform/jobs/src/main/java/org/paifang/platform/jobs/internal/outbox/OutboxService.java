package org.paifang.platform.jobs.internal.outbox;

import java.util.List;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.paifang.platform.api.events.NewEvent;
import org.paifang.platform.api.events.Outbox;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;

/** Writes events down within their transaction. */
public class OutboxService implements Outbox {

    private final Unit unit;
    private final TransactionManager transactions;
    private final Ids ids;
    private final java.time.Clock clock;

    public OutboxService(Unit unit, TransactionManager transactions, Ids ids, java.time.Clock clock) {
        this.unit = unit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void publish(NewEvent event) {
        publishAll(List.of(event));
    }

    @Override
    public void publishAll(List<NewEvent> events) {
        if (!isWithinTransaction()) {
            throw new IllegalStateException("an event is told in the transaction of what it tells of");
        }
        unit.run(em -> EventTable.insert(em, ids::next, events, DatabaseTime.micros(clock.instant())));
    }

    @Override
    public List<SetAside> setAside(int limit) {
        return unit.inTransaction(em -> EventTable.setAside(em, limit));
    }

    @Override
    public boolean tryAgain(String handler, long event) {
        return unit.inTransaction(em -> EventTable.tryAgain(em, handler, event));
    }

    private boolean isWithinTransaction() {
        try {
            return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException("the transaction manager does not know in what state it is", e);
        }
    }
}
