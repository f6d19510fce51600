package org.paifang.platform.api.approval;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/**
 * The one engine of four eyes. How many people must agree to a command is what the merchant's profile says for its kind
 * ({@link Bands}); nobody must where it says nothing. Whoever holds the command's permission to work alone, with a limit
 * that the amount does not exceed, needs nobody.
 *
 * <p>Nobody agrees to what they made themselves, nobody twice, and nobody as a second operator of the same person. What is
 * agreed to is tried out again at that moment with the maker's rights of that moment.
 *
 * <p>Every method asks {@link org.paifang.platform.api.access.AccessPolicy} and touches the caller's merchant alone; to the
 * bank's people, what merchants ask the bank for ({@link ApprovableCommand#decidedByBank}) is theirs as well.
 * Thread-safe, on any number of nodes at once; never called within a transaction.
 */
@ProviderType
public interface Approvals {

    int LONGEST_CONTENT = 8_000;

    int LONGEST_COMMENT = 500;

    /** How many are given at once, at most. */
    int MAXIMUM_PAGE = 500;

    /** How long something waits for people, where its command says nothing else. */
    Setting EXPIRY_HOURS = new Setting("approvals.expiry-hours", 72, 1, 720);

    /**
     * Asks for a command: tries it out, and carries it out at once if nobody must agree, else keeps it.
     *
     * @param idempotencyKey 1 to 100 characters, unique for the kind within the merchant: the same key with the same
     *     content answers with what became of the first, with other content it is refused ({@link #KEY_USED}); while the
     *     function that knows the kind comes or goes, it is refused as well ({@link #NOT_NOW})
     * @throws org.paifang.platform.api.access.AccessDenied if the caller does not hold the maker's permission
     */
    Submission submit(Caller maker, String kind, String content, String idempotencyKey, String comment);

    /** What {@link #submit} would answer, and how many people would have to agree; changes nothing. */
    Prospect preview(Caller maker, String kind, String content);

    /**
     * Up to which amount, inclusive, somebody asks for a command without others, by the bands and their own limit of this
     * moment; zero where others must always agree, empty where nobody ever must. For what asks for many at once; tries
     * nothing out, and asks for no right but the one to work alone.
     *
     * @throws IllegalArgumentException if no function that is here knows the kind
     */
    Optional<Money> aloneUpTo(Caller maker, String kind, Currency currency);

    /**
     * Agrees. The last one who must carries it out and gets the approval as it stands then.
     *
     * @param fingerprint of what the caller has read: if it has become something else meanwhile, nothing is agreed to
     *     ({@link #CHANGED})
     */
    Decision approve(Caller checker, ApprovalId id, String fingerprint, String comment);

    /** Says no, for everybody; the comment says why and is not empty ({@link #COMMENT_MISSING}). */
    Decision reject(Caller checker, ApprovalId id, String comment);

    /** Takes back what the caller asked for and nobody has decided yet. */
    Decision withdraw(Caller maker, ApprovalId id, String comment);

    /** Says something about one that still waits; for the maker and whoever may decide. */
    Decision comment(Caller caller, ApprovalId id, String comment);

    /** What waits for the caller, soonest to expire first, without its steps. */
    List<Approval> inbox(Caller caller, int limit);

    /** How many {@link #inbox} has, at most {@code limit}. */
    int waiting(Caller caller, int limit);

    /**
     * The approvals of the caller's merchant that the caller may see, newest first, without their steps: one's own, and
     * those of a kind for which one holds the maker's or the checker's permission.
     *
     * @param after where the page before ended, {@code null} for the first one
     * @param limit 1 to {@link #MAXIMUM_PAGE}
     */
    List<Approval> history(Caller caller, ApprovalFilter filter, @Nullable ApprovalId after, int limit);

    /** One with its steps; empty if the caller's merchant has none, or the caller may not see it. */
    Optional<Approval> find(Caller caller, ApprovalId id);

    /** As {@link #find(Caller, ApprovalId)}, by the key with which it was submitted. */
    Optional<Approval> find(Caller caller, String kind, String idempotencyKey);

    /** Why the caller may not decide about it now; empty if the caller may. */
    Optional<Reason> obstacle(Caller caller, Approval approval);

    /** Where what an approval made is shown, by its reference; empty for nowhere, or while the function is away. */
    Optional<ItemId> result(Caller caller, Approval approval);

    /** What became of a request. */
    sealed interface Submission {

        /**
         * It was carried out at once, or an earlier one with the same key was.
         *
         * @param reference of what was made
         */
        record Done(String reference) implements Submission {}

        /** It is kept, for people to decide; also an earlier one with the same key that has ended otherwise. */
        record Queued(Approval approval, boolean repeated) implements Submission {}

        /** Nothing was done and nothing is kept. */
        record Refused(Reason reason) implements Submission {}
    }

    /** What would become of a request. */
    sealed interface Prospect {

        /**
         * It can be asked for.
         *
         * @param people how many others must agree; 0 for nobody
         */
        record Possible(Trial.Possible trial, int people) implements Prospect {}

        record Impossible(Reason reason) implements Prospect {}
    }

    /** What became of a decision. */
    sealed interface Decision {

        /** It is written down; the approval as it stands after it. */
        record Taken(Approval approval) implements Decision {}

        /** It is not; the approval as it stands now. */
        record Refused(Reason reason, Approval approval) implements Decision {}

        /** There is none that the caller could see. */
        record NotFound() implements Decision {}
    }

    /** The key belongs to a command with other content. */
    String KEY_USED = "approval.key-used";

    /** Somebody was faster, or it ended; the approval says how. */
    String NOT_WAITING = "approval.not-waiting";

    /** Nobody decided in time; names when it ended. */
    String EXPIRED = "approval.expired";

    /** The caller made it, in person or as another operator. */
    String OWN = "approval.own";

    /** The caller has agreed already, in person or as another operator. */
    String TWICE = "approval.twice";

    /** What it would do is not what the caller has read. */
    String CHANGED = "approval.changed";

    /** The maker may no longer do it. */
    String MAKER_LOST_RIGHT = "approval.maker-lost-right";

    /** The function is not here, or closed, for the moment; it still waits. */
    String FUNCTION_AWAY = "approval.function-away";

    /** Only the maker takes it back. */
    String NOT_OWN = "approval.not-own";

    /** A no without a reason; a comment without a text. */
    String COMMENT_MISSING = "approval.comment-missing";

    /** Names the greatest length. */
    String COMMENT_TOO_LONG = "approval.comment-too-long";

    /** It could not be carried out at this moment; the same may be asked for again. */
    String NOT_NOW = "approval.not-now";
}
