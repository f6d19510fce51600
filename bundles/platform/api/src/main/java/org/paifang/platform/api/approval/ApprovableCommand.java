package org.paifang.platform.api.approval;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Setting;
import org.paifang.platform.api.identity.Caller;

/**
 * Something that a function can do and that may need other people's agreement. The function's bundle registers one as an
 * OSGi service; of several versions of a bundle, the one that serves the merchant is asked. Thread-safe; called outside of
 * any transaction.
 *
 * <p>What is to be done is the {@code content}, a text of the function's own, at most {@value Approvals#LONGEST_CONTENT}
 * characters, read again days later, perhaps by a newer version. Neither card numbers nor secrets stand in it.
 */
@ConsumerType
public interface ApprovableCommand {

    /**
     * Stable for ever, begins with the function's id: {@code refund.create}. The function's messages have its name under
     * {@code approval.kind.<what follows the point>}.
     */
    String kind();

    /** What whoever asks for it must hold, then and at the moment it is carried out. */
    PermissionId maker();

    /** What whoever agrees must hold. */
    PermissionId checker();

    /**
     * What lets somebody do it alone, up to the limit that the operator holds the permission with; empty where nobody may
     * do alone what the bands want more people for.
     */
    Optional<PermissionId> alone();

    /**
     * Whether somebody may know of it at all, such as somebody of one branch of what is about another: whoever may not
     * finds it neither in a list nor by its id, and decides nothing about it. Whoever made it always may. Answers soon; rights
     * are asked by the platform, not here.
     */
    default boolean concerns(Caller caller, String content) {
        return true;
    }

    /**
     * Whether it changes rights or settings of money, so that whoever asks for it or agrees to it at a page must have proved
     * lately who they are ({@link org.paifang.platform.api.session.Identity#beforeRights}).
     */
    default boolean changesRights() {
        return false;
    }

    /**
     * Whether the bank's people agree to it, and not the merchant's own: whoever of the bank holds the checker's permission
     * and may know of the merchant ({@link org.paifang.platform.api.identity.Operator#mayKnow}). At least one must, whatever
     * the profile says, and nobody does it alone.
     */
    default boolean decidedByBank() {
        return false;
    }

    /** How many hours it waits for people, as the maker's profile says. */
    default Setting expiryHours() {
        return Approvals.EXPIRY_HOURS;
    }

    /** Where what it made is shown, by its reference; empty for nowhere. */
    Optional<ItemId> result();

    /**
     * What it would do now on behalf of the maker; changes nothing. Asked before it waits, and again when somebody agrees.
     * Rights are asked by the platform, not here.
     */
    Trial tryOut(Caller maker, String content);

    /**
     * Does it on behalf of the maker. Called again with the same key after a crash, or when nobody knows what became of
     * the first call: it is done once, and each call answers the same. Work that moves money is one of the bundle's own
     * {@link org.paifang.platform.api.lifecycle.Tasks}, so that an update waits for it.
     *
     * @param idempotencyKey the one it was submitted with
     */
    Effect execute(Caller maker, String content, String idempotencyKey);
}
