package org.paifang.platform.api.approval;

/**
 * How far an approval is.
 *
 * <pre>
 * WAITING → APPROVED → DONE
 *    ↓          ↓
 *    ↓        FAILED
 *    REJECTED, WITHDRAWN, EXPIRED, OVERTAKEN
 * </pre>
 */
public enum ApprovalState {
    /** For people to decide. */
    WAITING,
    /** Everybody has agreed who must; it is being carried out, also after a crash. */
    APPROVED,
    /** Carried out. */
    DONE,
    /** Agreed to, but what it should do was refused when it was carried out; nothing was done. */
    FAILED,
    /** Somebody said no. */
    REJECTED,
    /** The maker took it back. */
    WITHDRAWN,
    /** Nobody decided in time. */
    EXPIRED,
    /** The world changed so that it can no longer be done: the maker lost the right, the order was refunded. */
    OVERTAKEN;

    /** Whether nothing comes after it. */
    public boolean isFinal() {
        return this != WAITING && this != APPROVED;
    }
}
