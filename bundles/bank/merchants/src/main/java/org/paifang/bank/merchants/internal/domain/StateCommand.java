package org.paifang.bank.merchants.internal.domain;

import java.util.List;
import java.util.Map;
import org.paifang.platform.api.approval.Effect;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.api.text.Reason;

/** Suspends a merchant, lets it work again, or closes it for good. */
public final class StateCommand extends DeskCommand {

    public static final String KIND = "merchants.state";

    public static final int LONGEST_WHY = 300;

    public static final String WHY_MISSING = "merchants.why-missing";
    public static final String WHY_TOO_LONG = "merchants.why-too-long";

    private final Registrar registrar;
    private final Horizon horizon;
    private final AuditLog audit;

    public StateCommand(Directory directory, Registrar registrar, AuditLog audit) {
        super(KIND, MerchantRights.STATE);
        this.registrar = registrar;
        this.horizon = new Horizon(directory);
        this.audit = audit;
    }

    static Fields content(MerchantNo no, MerchantState state, String why) {
        return new Fields(Map.of("no", no.value(), "state", state.name(), "why", why.strip()));
    }

    @Override
    boolean isWithin(Caller caller, Fields content) {
        return horizon.merchant(caller, new MerchantNo(content.get("no"))).isPresent();
    }

    @Override
    Plan plan(Caller caller, Fields content) {
        var why = content.get("why");
        var state = MerchantState.valueOf(content.get("state"));
        if (why.isEmpty()) {
            return Plan.no(WHY_MISSING);
        }
        if (why.length() > LONGEST_WHY) {
            return Plan.no(WHY_TOO_LONG, LONGEST_WHY);
        }
        var found = horizon.merchant(caller, new MerchantNo(content.get("no")));
        if (found.isEmpty()) {
            return Plan.no(ChangeCommand.UNKNOWN, content.get("no"));
        }
        var before = found.get();
        var no = before.no().value();
        if (before.state() == state) {
            return new Plan.Already(no);
        }
        if (before.state() == MerchantState.CLOSED) {
            return Plan.no(ChangeCommand.IS_CLOSED, no);
        }
        return new Plan.Ready(
                Reason.of("request." + Facts.key(state), no, before.name()),
                List.of(
                        Line.fact("field.no", no),
                        Line.fact("field.name", before.name()),
                        Line.change("field.state", Facts.state(before.state()), Facts.state(state)),
                        Line.fact("field.why", why),
                        Line.fact("field.effect", Reason.of("effect." + Facts.key(state)))),
                no,
                before.state().name(),
                () -> save(caller, before, state, why));
    }

    private Effect save(Caller caller, Merchant before, MerchantState state, String why) {
        registrar.save(before.in(state));
        audit.record(
                NewEntry.by(caller, "merchants." + Facts.key(state), before.no().value())
                        .about(before.no())
                        .change("state", before.state().name(), state.name())
                        .fact("why", why));
        return new Effect.Done(before.no().value());
    }
}
