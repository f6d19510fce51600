package org.paifang.platform.api.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/**
 * A command that waits, or waited, for people. Titles, labels and reasons are in the messages of its function, reasons
 * that begin with {@code approval.} and {@code access.} in the platform's.
 *
 * @param title and {@code lines}, {@code amount}, {@code subject}, {@code fingerprint}: as it was last tried out
 * @param expiresAt the last moment at which somebody can agree
 * @param needed how many people other than the maker must agree
 * @param given how many have
 * @param endedAt when it became final
 * @param reference of what was made
 * @param why it was not done
 * @param steps everything that happened, oldest first
 */
public record Approval(
        ApprovalId id,
        MerchantNo merchant,
        String kind,
        Reason title,
        List<Line> lines,
        Optional<Money> amount,
        String subject,
        String fingerprint,
        OperatorId maker,
        Instant madeAt,
        Instant expiresAt,
        int needed,
        int given,
        ApprovalState state,
        Optional<Instant> endedAt,
        Optional<String> reference,
        Optional<Reason> why,
        List<Step> steps) {

    public Approval {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** The same with other steps. */
    public Approval with(List<Step> others) {
        return new Approval(
                id,
                merchant,
                kind,
                title,
                lines,
                amount,
                subject,
                fingerprint,
                maker,
                madeAt,
                expiresAt,
                needed,
                given,
                state,
                endedAt,
                reference,
                why,
                others);
    }

    public FunctionId function() {
        return new FunctionId(kind.substring(0, kind.indexOf('.')));
    }

    /** Who has agreed since everybody was last asked anew, in that order; nobody in one that is given without its steps. */
    public List<OperatorId> agreed() {
        var people = new ArrayList<OperatorId>();
        for (var step : steps) {
            if (step.what() == Step.What.CHANGED) {
                people.clear();
            } else if (step.what() == Step.What.APPROVED) {
                step.who().ifPresent(people::add);
            }
        }
        return List.copyOf(people);
    }

    /** How many more must agree. */
    public int missing() {
        return Math.max(0, needed - given);
    }
}
