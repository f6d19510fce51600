package org.paifang.platform.approvals.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.api.approval.Line;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.NewEntry;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.approvals.internal.domain.Request;

/** A step as an entry of the audit, written in the step's own transaction: {@code approvals.approved} and so on. */
final class StepEntry {

    private StepEntry() {}

    static NewEntry of(Request request, Step step) {
        var approval = request.approval();
        var entry = entry(
                        step,
                        approval.merchant(),
                        approval.subject(),
                        step.who().filter(approval.maker()::equals).map(maker -> request.channel()))
                .and(facts(approval));
        return comment(step.what() == Step.What.SUBMITTED ? entry.and(lines(approval)) : entry, step);
    }

    /** About one of which only the id is at hand. */
    static NewEntry of(MerchantNo merchant, ApprovalId id, Step step) {
        return comment(entry(step, merchant, id.toString(), Optional.empty()), step);
    }

    private static NewEntry entry(Step step, MerchantNo merchant, String subject, Optional<Channel> channel) {
        var who = step.who()
                .map(operator -> new Actor(Actor.Kind.OPERATOR, Optional.of(operator), channel))
                .orElse(Actor.PLATFORM);
        var outcome = step.what() == Step.What.FAILED ? Outcome.FAILED : Outcome.DONE;
        return NewEntry.by(who, merchant, "approvals." + step.what().name().toLowerCase(Locale.ROOT), subject)
                .outcome(outcome);
    }

    private static List<Detail> facts(Approval approval) {
        var facts = new ArrayList<Detail>();
        facts.add(Detail.fact("approval", approval.id().toString()));
        facts.add(Detail.fact("kind", approval.kind()));
        approval.amount().ifPresent(amount -> facts.add(Detail.fact("amount", amount.toString())));
        approval.reference().ifPresent(reference -> facts.add(Detail.fact("result", reference)));
        approval.why().ifPresent(why -> facts.add(Detail.fact("reason", text(why))));
        return facts;
    }

    private static List<Detail> lines(Approval approval) {
        return approval.lines().stream().map(StepEntry::line).toList();
    }

    private static Detail line(Line line) {
        return new Detail(line.label(), line.before().map(StepEntry::text), Optional.of(text(line.after())));
    }

    private static NewEntry comment(NewEntry entry, Step step) {
        return step.comment().isEmpty() ? entry : entry.fact("comment", step.comment());
    }

    private static String text(Object value) {
        return value instanceof Reason reason ? reason.code() + " " + reason.arguments() : value.toString();
    }
}
