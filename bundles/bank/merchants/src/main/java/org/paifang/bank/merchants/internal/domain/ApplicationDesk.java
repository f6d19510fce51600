package org.paifang.bank.merchants.internal.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.merchants.internal.domain.Application.State;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.Credentials.OneTimeCode;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.text.Reason;

/** The bank's side of applications. Each method asks {@link AccessPolicy}, and looks no further than the caller's branch. */
public final class ApplicationDesk {

    public static final int MAXIMUM_PAGE = 200;

    public static final int LONGEST_COMMENT = 500;

    public static final String COMMENT_MISSING = "merchants.comment-missing";
    public static final String COMMENT_TOO_LONG = "merchants.comment-too-long";

    public static final String CODE_NOT_NEEDED = "code.not-needed";

    /** Long enough for a letter, short enough that a lost one is soon worth nothing. */
    static final Duration CODE_VALID = Duration.ofDays(7);

    private final AccessPolicy access;
    private final Identity identity;
    private final ApplicationStore store;
    private final Horizon horizon;
    private final Requests requests;
    private final Credentials credentials;
    private final AuditLog audit;
    private final Clock clock;

    /** What became of the wish for a first code. */
    public sealed interface Activation {

        /** It is shown once. */
        record Code(OneTimeCode code) implements Activation {}

        record Refused(Reason reason) implements Activation {}
    }

    public ApplicationDesk(
            AccessPolicy access,
            Identity identity,
            Directory directory,
            ApplicationStore store,
            Approvals approvals,
            Credentials credentials,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.identity = identity;
        this.store = store;
        this.horizon = new Horizon(directory);
        this.requests = new Requests(approvals);
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean may(Caller caller, PermissionId permission) {
        return access.decide(caller, permission).allowed();
    }

    /** The latest first, behind the id after which they are wanted. */
    public List<Application> page(Caller caller, Optional<State> state, @Nullable Long after, int limit) {
        access.require(caller, MerchantRights.REVIEW);
        return store.page(state, horizon.branch(caller), after, Math.min(limit, MAXIMUM_PAGE));
    }

    /** One; empty also for one of another branch. */
    public Optional<Application> find(Caller caller, String number) {
        access.require(caller, MerchantRights.REVIEW);
        return store.find(number).filter(one -> one.form()
                .readBranch()
                .filter(branch -> horizon.holds(caller, branch))
                .isPresent());
    }

    /** A file of one. */
    public Optional<Evidence> file(Caller caller, String number, int no) {
        return find(caller, number).flatMap(one -> store.file(number, no));
    }

    /** The decision to accept it that waits for other people. */
    public Optional<Approval> waiting(Caller caller, String number) {
        return requests.waiting(caller, AcceptCommand.KIND, number);
    }

    /** Makes a merchant with this number of it. */
    public Asked accept(Caller caller, String number, String merchant, String key) {
        access.require(caller, MerchantRights.REVIEW);
        return requests.ask(caller, AcceptCommand.KIND, number, AcceptCommand.content(number, merchant), key);
    }

    /** Says no; the applicant reads the comment. */
    public Optional<Reason> reject(Caller caller, String number, String comment) {
        access.require(caller, MerchantRights.REVIEW);
        var text = comment.strip();
        if (text.isEmpty()) {
            return Optional.of(Reason.of(COMMENT_MISSING));
        }
        if (text.length() > LONGEST_COMMENT) {
            return Optional.of(Reason.of(COMMENT_TOO_LONG, LONGEST_COMMENT));
        }
        if (find(caller, number).isEmpty()) {
            return Optional.of(Reason.of(AcceptCommand.APPLICATION_UNKNOWN, number));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var decision = new Application.Decision(caller.operator(), now, text, Optional.empty());
        if (!store.decide(number, State.REJECTED, decision)) {
            return Optional.of(Reason.of(AcceptCommand.APPLICATION_DECIDED, number));
        }
        audit.record(NewEntry.by(caller, "merchants.reject", number).fact("comment", text));
        return Optional.empty();
    }

    /** Whether the merchant's first operator still waits for a code, or for another one. */
    public boolean needsCode(Caller caller, Application application) {
        return may(caller, MerchantRights.ACTIVATE)
                && application
                        .firstOperator()
                        .filter(operator -> credentials.of(operator).kind() != Credentials.Kind.PASSWORD)
                        .isPresent();
    }

    /** A code with which the first operator logs in, once; one that was given out before is worth nothing any more. */
    public Activation activate(Caller caller, String number) {
        access.require(caller, MerchantRights.ACTIVATE);
        var unknown = identity.beforeRights(caller);
        if (unknown.isPresent()) {
            return new Activation.Refused(unknown.get());
        }
        var operator =
                find(caller, number).filter(one -> needsCode(caller, one)).flatMap(Application::firstOperator);
        if (operator.isEmpty()) {
            return new Activation.Refused(Reason.of(CODE_NOT_NEEDED));
        }
        var code = credentials.issue(operator.get(), Optional.of(CODE_VALID));
        audit.record(NewEntry.by(caller, "merchants.activate", operator.get().toString())
                .about(operator.get().merchant())
                .fact("valid-until", code.validUntil().toString()));
        return new Activation.Code(code);
    }
}
