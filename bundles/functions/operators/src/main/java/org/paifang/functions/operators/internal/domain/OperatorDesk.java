package org.paifang.functions.operators.internal.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.staff.Grants;
import org.paifang.platform.api.staff.Lock;
import org.paifang.platform.api.staff.Member;
import org.paifang.platform.api.staff.RightsRecord;
import org.paifang.platform.api.staff.Staff;
import org.paifang.platform.api.staff.StaffBook;
import org.paifang.platform.api.text.Reason;

/** Where a house looks after its own people. Every method asks the policy first. Thread-safe. */
public final class OperatorDesk {

    /** How much of somebody's history is shown. */
    public static final int HISTORY = 100;

    public static final int WHY_LENGTH = 200;

    private static final int ATTEMPTS = 20;

    private final AccessPolicy access;
    private final StaffBook book;
    private final Logins logins;
    private final Approvals approvals;
    private final AuditLog audit;
    private final Supplier<Set<PermissionId>> limited;
    private final Clock clock;

    /** Somebody as the list shows them. */
    public record Person(Member member, Grants effective, Credentials.Standing standing, List<OpenSession> sessions) {

        /** When somebody last did something as this operator, as far as it is known. */
        public Optional<Instant> lastUse() {
            return sessions.stream()
                    .map(OpenSession::lastUse)
                    .max(Comparator.naturalOrder())
                    .or(standing::lastLogin);
        }
    }

    /** What became of a deed that needs nobody else. */
    public sealed interface Deed {

        record Done() implements Deed {}

        /** A one-time code; it is shown once. */
        record Code(Credentials.OneTimeCode code) implements Deed {}

        record Refused(Reason reason) implements Deed {}
    }

    /**
     * Over what the platform gives.
     *
     * @param limited the permissions that reach up to an amount
     */
    public OperatorDesk(
            AccessPolicy access,
            StaffBook book,
            Logins logins,
            Approvals approvals,
            AuditLog audit,
            Supplier<Set<PermissionId>> limited,
            Clock clock) {
        this.access = access;
        this.book = book;
        this.logins = logins;
        this.approvals = approvals;
        this.audit = audit;
        this.limited = limited;
        this.clock = clock;
    }

    public boolean may(Caller caller, PermissionId permission) {
        return access.decide(caller, permission).allowed();
    }

    public Staff staff(Caller caller) {
        access.require(caller, OperatorRights.VIEW);
        return book.of(caller.merchant());
    }

    /** What the caller may give at most. */
    public Grants held(Caller caller) {
        return StaffRules.held(caller.operator(), staff(caller));
    }

    /** Which permissions reach up to an amount. */
    public Set<PermissionId> limited() {
        return limited.get();
    }

    /** Everybody, by number. */
    public List<Person> people(Caller caller) {
        var staff = staff(caller);
        var standings = logins.credentials().of(caller.merchant());
        return staff.members().values().stream()
                .sorted(Comparator.comparing(member -> member.id().operatorNo()))
                .map(member -> person(staff, member, standings::get))
                .toList();
    }

    public Optional<Person> person(Caller caller, String operatorNo) {
        var staff = staff(caller);
        return OperatorId.parse(caller.merchant() + "-" + operatorNo)
                .flatMap(staff::member)
                .map(member -> person(staff, member, logins.credentials()::of));
    }

    /** What somebody was, newest first. */
    public List<RightsRecord> history(Caller caller, OperatorId operator) {
        access.require(caller, OperatorRights.VIEW);
        requireOwn(caller, operator);
        return book.history(operator, HISTORY);
    }

    /** Asks for a change; it is carried out at once unless other people must agree to it. */
    public Approvals.Submission submit(Caller caller, Edit edit, String key) {
        access.require(caller, OperatorRights.CHANGE);
        var wrong = EditForm.objection(caller.merchant(), edit);
        return wrong.isPresent()
                ? new Approvals.Submission.Refused(wrong.get())
                : approvals.submit(caller, EditCommand.KIND, EditText.write(edit), key, "");
    }

    /** Somebody who is locked is out at once, through every door. */
    public Deed lock(Caller caller, OperatorId operator, String why) {
        access.require(caller, OperatorRights.LOCK);
        if (operator.equals(caller.operator())) {
            return new Deed.Refused(Reason.of("rule.own-lock"));
        }
        if (why.length() > WHY_LENGTH || why.chars().anyMatch(Character::isISOControl)) {
            return new Deed.Refused(Reason.of("form.why-too-long", WHY_LENGTH));
        }
        var since = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lock = new Lock(Lock.Cause.PERSON, Optional.of(caller.operator()), since, why.strip());
        return change(
                caller,
                operator,
                "lock",
                (staff, member) -> member.locked()
                        ? new Next(Optional.of(member), Optional.empty())
                        : new Next(Optional.of(member.locked(Optional.of(lock))), Optional.empty()));
    }

    /** The right password, or the one-time code, lets the operator in again; failures are forgotten. */
    public Deed unlock(Caller caller, OperatorId operator) {
        var unknown = unknown(caller);
        if (unknown.isPresent()) {
            return new Deed.Refused(unknown.get());
        }
        return change(caller, operator, "unlock", (staff, member) -> {
            var wrong = StaffRules.keyObjection(caller.operator(), staff, member);
            return new Next(wrong.isPresent() ? Optional.empty() : Optional.of(member.locked(Optional.empty())), wrong);
        });
    }

    /** A one-time code takes the place of the password, and all sessions of the operator end. */
    public Deed reset(Caller caller, OperatorId operator) {
        return fresh(caller, operator, "operators.reset", () -> {});
    }

    /**
     * For somebody who has lost the device: the second factor goes, and with it the password, so that nobody comes in who
     * only knows that. A one-time code takes its place, and all sessions of the operator end.
     */
    public Deed resetSecondFactor(Caller caller, OperatorId operator) {
        return fresh(caller, operator, "operators.reset-second-factor", () -> logins.factors()
                .remove(operator));
    }

    /** A one-time code for somebody over whom the caller has this power, after whatever is done before. */
    private Deed fresh(Caller caller, OperatorId operator, String action, Runnable before) {
        access.require(caller, OperatorRights.LOCK);
        requireOwn(caller, operator);
        var unknown = unknown(caller);
        if (unknown.isPresent()) {
            return new Deed.Refused(unknown.get());
        }
        var staff = book.of(caller.merchant());
        var member = staff.member(operator);
        if (member.isEmpty()) {
            return new Deed.Refused(Reason.of("rule.unknown", operator.operatorNo()));
        }
        var wrong = StaffRules.keyObjection(caller.operator(), staff, member.get());
        if (wrong.isPresent()) {
            return new Deed.Refused(wrong.get());
        }
        audit.record(NewEntry.by(caller, action, operator.toString()));
        before.run();
        return new Deed.Code(logins.credentials().issue(operator, Optional.empty()));
    }

    private Optional<Reason> unknown(Caller caller) {
        access.require(caller, OperatorRights.LOCK);
        return logins.identity().beforeRights(caller);
    }

    /** How things stand with somebody's second factor. */
    public SecondFactors.Standing secondFactor(Caller caller, OperatorId operator) {
        access.require(caller, OperatorRights.VIEW);
        requireOwn(caller, operator);
        return logins.factors().of(operator);
    }

    /** Ends one session of an operator, or all of them but the caller's own. */
    public int endSessions(Caller caller, OperatorId operator, Optional<SessionId> one, SessionId own) {
        access.require(caller, OperatorRights.LOCK);
        requireOwn(caller, operator);
        var ended = one.isPresent()
                ? (isOf(operator, one.get()) && logins.sessions().end(one.get(), Sessions.End.ENDED) ? 1 : 0)
                : logins.sessions().endAll(operator, Optional.of(own), Sessions.End.ENDED);
        audit.record(NewEntry.by(caller, "operators.end-sessions", operator.toString())
                .fact("sessions", Integer.toString(ended)));
        return ended;
    }

    private boolean isOf(OperatorId operator, SessionId session) {
        return logins.sessions()
                .find(session)
                .filter(found -> found.caller().operator().equals(operator))
                .isPresent();
    }

    /** What somebody becomes, or why not. */
    private record Next(Optional<Member> member, Optional<Reason> wrong) {}

    private interface Turn {

        Next of(Staff staff, Member member);
    }

    /** Again, if somebody else changed something in between. */
    private Deed change(Caller caller, OperatorId operator, String what, Turn turn) {
        access.require(caller, OperatorRights.LOCK);
        requireOwn(caller, operator);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var before = book.of(caller.merchant());
            var member = before.member(operator);
            if (member.isEmpty()) {
                return new Deed.Refused(Reason.of("rule.unknown", operator.operatorNo()));
            }
            var next = turn.of(before, member.get());
            if (next.wrong().isPresent()) {
                return new Deed.Refused(next.wrong().get());
            }
            var after = next.member().map(before::with).orElse(before);
            if (after.equals(before)) {
                return new Deed.Done();
            }
            if (StaffRules.supervisors(after) == 0 && StaffRules.supervisors(before) > 0) {
                return new Deed.Refused(Reason.of("rule.last-supervisor"));
            }
            if (book.change(after, Optional.of(caller.operator()), what) instanceof StaffBook.Outcome.Changed) {
                var why = after.member(operator)
                        .flatMap(Member::lock)
                        .map(Lock::why)
                        .orElse("");
                var entry = NewEntry.by(caller, "operators." + what, operator.toString())
                        .change(
                                "state",
                                state(member.get()),
                                state(after.member(operator).orElseThrow()));
                audit.record(why.isEmpty() ? entry : entry.fact("why", why));
                return new Deed.Done();
            }
        }
        return new Deed.Refused(Reason.of("request.busy"));
    }

    private static String state(Member member) {
        return member.locked() ? "locked" : "active";
    }

    private Person person(Staff staff, Member member, Function<OperatorId, Credentials.Standing> standings) {
        var standing = Optional.ofNullable(standings.apply(member.id())).orElse(Credentials.Standing.NOTHING);
        return new Person(
                member, staff.effective(member), standing, logins.sessions().of(member.id()));
    }

    /** An id of another house is none: it is not even said that there is one. */
    private static void requireOwn(Caller caller, OperatorId operator) {
        if (!operator.merchant().equals(caller.merchant())) {
            throw new IllegalArgumentException("an operator of another house was asked for");
        }
    }
}
