package org.paifang.functions.personal.internal.domain;

import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.session.Identity;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.session.SecondFactors.Confirmation;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.api.todo.TodoListener;

/**
 * The caller's own second factor, nobody else's. Every method asks {@link AccessPolicy}; whatever changes it asks {@link
 * Identity} as well, and is audited.
 */
public final class OwnSecondFactor {

    /** One is on already, perhaps since a moment ago from another page. */
    public static final String ON_ALREADY = "second.on-already";

    /** None is on any more. */
    public static final String OFF_ALREADY = "second.off-already";

    /** The device shows another code. */
    public static final String WRONG_CODE = "second.wrong-code";

    /** It was begun anew elsewhere. */
    public static final String OVER = "second.over";

    private final AccessPolicy access;
    private final SecondFactors factors;
    private final Identity identity;
    private final AuditLog audit;
    private final TodoListener todos;

    /** What a device must be told, or why nothing was begun. */
    public sealed interface Begun {

        record Started(SecondFactors.Enrolment enrolment) implements Begun {}

        record Not(Reason reason) implements Begun {}
    }

    /** The recovery codes, shown once, or why there are none. */
    public sealed interface Codes {

        record Fresh(List<String> codes) implements Codes {

            public Fresh {
                codes = List.copyOf(codes);
            }

            /** Without the codes, which belong into no log. */
            @Override
            public String toString() {
                return "Fresh";
            }
        }

        record None(Reason reason) implements Codes {}
    }

    /** {@code todos} is told when there is one thing less, or more, to do. */
    public OwnSecondFactor(
            AccessPolicy access, SecondFactors factors, Identity identity, AuditLog audit, TodoListener todos) {
        this.access = access;
        this.factors = factors;
        this.identity = identity;
        this.audit = audit;
        this.todos = todos;
    }

    public SecondFactors.Standing standing(Caller caller) {
        access.require(caller, PersonalRights.MINE);
        return factors.of(caller.operator());
    }

    /** Whether the caller needs one before money moves or rights change. */
    public boolean isRequired(Caller caller) {
        access.require(caller, PersonalRights.MINE);
        return factors.isRequired(caller.merchant());
    }

    /** How many things the caller has to do about it: one while it is required and off. */
    public int todo(Caller caller) {
        return isRequired(caller) && !standing(caller).on() ? 1 : 0;
    }

    /** Begins; nothing counts before {@link #confirm}. */
    public Begun begin(Caller caller) {
        access.require(caller, PersonalRights.USE);
        var unknown = identity.beforeOwn(caller);
        if (unknown.isPresent()) {
            return new Begun.Not(unknown.get());
        }
        return factors.begin(caller.operator())
                .<Begun>map(Begun.Started::new)
                .orElseGet(() -> new Begun.Not(Reason.of(ON_ALREADY)));
    }

    /** Switches on what was begun, if this is the code that the device shows. */
    public Codes confirm(Caller caller, String code) {
        access.require(caller, PersonalRights.USE);
        var confirmation = factors.confirm(caller.operator(), code);
        if (confirmation instanceof Confirmation.On on) {
            record(caller, "on");
            return new Codes.Fresh(on.recoveryCodes());
        }
        return new Codes.None(Reason.of(confirmation instanceof Confirmation.Wrong ? WRONG_CODE : OVER));
    }

    /** Ten others in place of the recovery codes of before. */
    public Codes renewRecovery(Caller caller) {
        access.require(caller, PersonalRights.USE);
        var unknown = identity.beforeOwn(caller);
        if (unknown.isPresent()) {
            return new Codes.None(unknown.get());
        }
        var fresh = factors.renewRecovery(caller.operator());
        if (fresh.isEmpty()) {
            return new Codes.None(Reason.of(OFF_ALREADY));
        }
        record(caller, "recovery");
        return new Codes.Fresh(fresh.get());
    }

    /** Takes it off, with its recovery codes; the answer says why not, if not. */
    public Optional<Reason> switchOff(Caller caller) {
        access.require(caller, PersonalRights.USE);
        var unknown = identity.beforeOwn(caller);
        if (unknown.isPresent()) {
            return unknown;
        }
        if (!factors.remove(caller.operator())) {
            return Optional.of(Reason.of(OFF_ALREADY));
        }
        record(caller, "off");
        return Optional.empty();
    }

    private void record(Caller caller, String what) {
        audit.record(NewEntry.by(
                caller, "personal.second-factor-" + what, caller.operator().toString()));
        todos.todosChanged(caller.merchant());
    }
}
