package org.paifang.platform.api.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * Something to be written into the {@link AuditLog}. Made step by step, each step giving a new one:
 *
 * <pre>{@code
 * log.record(NewEntry.by(caller, "operators.lock", operator.toString()).change("state", "active", "locked"));
 * }</pre>
 *
 * @param who did it
 * @param merchant whose log it belongs into: the one that it was done for or to, {@link MerchantNo#BANK} for what
 *     concerns the bank alone. A merchant may read all of its own log, also what the bank did there
 * @param action what was done: words joined by points, the first one the function or the part of the platform that owns
 *     it, such as {@code operators.lock}; stable for ever, at most {@link #LONGEST_ACTION} characters. The messages of
 *     its owner may have a text for the key {@code audit.<action>}
 * @param subject what it was done to, as people would look for it: an operator's id, an order's number; what is longer
 *     than {@link #LONGEST_SUBJECT} characters is cut
 * @param details in the order in which they are shown; what is beyond {@link #MOST_DETAILS} is counted, not kept
 */
public record NewEntry(
        Actor who, MerchantNo merchant, String action, String subject, List<Detail> details, Outcome outcome) {

    public static final int LONGEST_ACTION = 80;

    public static final int LONGEST_SUBJECT = 200;

    public static final int MOST_DETAILS = 100;

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public NewEntry {
        if (action.length() > LONGEST_ACTION || !ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("an action is owner.deed, was: " + action);
        }
        subject = Detail.plain(subject, LONGEST_SUBJECT);
        if (details.size() > MOST_DETAILS) {
            var kept = new ArrayList<>(details.subList(0, MOST_DETAILS - 1));
            kept.add(Detail.fact("not-kept", Integer.toString(details.size() - kept.size())));
            details = kept;
        }
        details = List.copyOf(details);
    }

    /** Something that the caller did, for their own merchant. */
    public static NewEntry by(Caller caller, String action, String subject) {
        return by(Actor.of(caller), caller.merchant(), action, subject);
    }

    /** Something that was done, without details so far. */
    public static NewEntry by(Actor who, MerchantNo merchant, String action, String subject) {
        return new NewEntry(who, merchant, action, subject, List.of(), Outcome.DONE);
    }

    /** The same in another merchant's log: what the bank does to a merchant belongs into the merchant's. */
    public NewEntry about(MerchantNo other) {
        return new NewEntry(who, other, action, subject, details, outcome);
    }

    /** And something that is so, and was not changed. */
    public NewEntry fact(String key, String value) {
        return and(Detail.fact(key, value));
    }

    /** And something that was changed; nothing is added if both are the same. */
    public NewEntry change(String key, String before, String after) {
        return before.equals(after) ? this : and(Detail.change(key, before, after));
    }

    /** And one more detail. */
    public NewEntry and(Detail detail) {
        return and(List.of(detail));
    }

    /** And these, such as {@link Detail#between}. */
    public NewEntry and(List<Detail> more) {
        var all = new ArrayList<>(details);
        all.addAll(more);
        return new NewEntry(who, merchant, action, subject, all, outcome);
    }

    /** It came to this. */
    public NewEntry outcome(Outcome other) {
        return new NewEntry(who, merchant, action, subject, details, other);
    }
}
