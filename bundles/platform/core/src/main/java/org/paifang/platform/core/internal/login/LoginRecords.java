package org.paifang.platform.core.internal.login;

import java.util.Optional;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.audit.Origin;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;

/**
 * Who came in and who did not, in the audit: of the operator's merchant, or the bank's for a login that does not exist. What
 * was typed as such a one is not kept, people type passwords into the wrong field.
 */
final class LoginRecords {

    static final String SUCCEEDED = "login.succeeded";
    static final String FAILED = "login.failed";
    static final String LOCKED_OUT = "login.locked";
    static final String PASSWORD_CHOSEN = "login.password-chosen";
    static final String RECOVERY_USED = "login.recovery-used";

    static final String WRONG = "wrong-password";
    static final String WRONG_CODE = "wrong-code";
    static final String LOCKED = "locked";
    static final String CODE_OVER = "one-time-code-over";

    private final AuditLog audit;

    LoginRecords(AuditLog audit) {
        this.audit = audit;
    }

    void succeeded(Caller caller, String address) {
        record(NewEntry.by(caller, SUCCEEDED, caller.operator().toString()), address);
    }

    /** Somebody has another password, which they chose themselves. */
    void chosen(Caller caller, String address) {
        record(NewEntry.by(caller, PASSWORD_CHOSEN, caller.operator().toString()), address);
    }

    /** Somebody came in without their device. */
    void recoveryUsed(Caller caller, int left, String address) {
        var entry = NewEntry.by(caller, RECOVERY_USED, caller.operator().toString());
        record(entry.fact("recovery-codes-left", Integer.toString(left)), address);
    }

    /** The platform locked somebody, after so many failures. */
    void lockedOut(OperatorId id, int failures, String address) {
        var entry = NewEntry.by(Actor.PLATFORM, id.merchant(), LOCKED_OUT, id.toString());
        record(entry.fact("failures", Integer.toString(failures)), address);
    }

    void refused(Optional<OperatorId> known, Channel channel, String address, String why) {
        record(
                NewEntry.by(
                                Actor.stranger(channel),
                                known.map(OperatorId::merchant).orElse(MerchantNo.BANK),
                                FAILED,
                                known.map(OperatorId::toString).orElse("unknown"))
                        .fact("reason", why)
                        .outcome(Outcome.REFUSED),
                address);
    }

    /** From where is known here by the attempt itself; the thread may be another than the request's. */
    private void record(NewEntry entry, String address) {
        var current = Origin.current();
        if (!current.equals(Origin.NONE)) {
            audit.record(entry);
            return;
        }
        var origin = Origin.from(address);
        try {
            audit.record(entry);
        } finally {
            origin.close();
        }
    }
}
