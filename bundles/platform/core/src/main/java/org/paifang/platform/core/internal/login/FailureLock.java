package org.paifang.platform.core.internal.login;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.staff.Lock;
import org.paifang.platform.api.staff.StaffBook;
import org.paifang.platform.core.internal.domain.CredentialStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Locks an operator after so many wrong passwords or codes in a row; somebody has to unlock it. */
public final class FailureLock {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLock.class);
    private static final int ATTEMPTS = 20;

    private final CredentialStore store;
    private final StaffBook staff;
    private final int failures;
    private final LoginRecords records;
    private final Clock clock;

    public FailureLock(CredentialStore store, StaffBook staff, int failures, AuditLog audit, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.failures = failures;
        this.records = new LoginRecords(audit);
        this.clock = clock;
    }

    /** A wrong password or code for an operator who exists and is not locked. */
    void failed(OperatorId id, String address) {
        if (store.failed(id) >= failures) {
            lock(id, address);
        }
    }

    private void lock(OperatorId id, String address) {
        var since = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lock = new Lock(Lock.Cause.FAILURES, Optional.empty(), since, address);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var now = staff.of(id.merchant());
            var member = now.member(id);
            if (member.isEmpty() || member.get().locked()) {
                return;
            }
            var next = now.with(member.get().locked(Optional.of(lock)));
            if (staff.change(next, Optional.empty(), "failures") instanceof StaffBook.Outcome.Changed) {
                LOG.warn("{} is locked after {} wrong passwords or codes, the last one from {}", id, failures, address);
                records.lockedOut(id, failures, address);
                return;
            }
        }
        LOG.error("{} could not be locked: its merchant's people are changed without end by others", id);
    }
}
