package org.paifang.platform.api.todo;

import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;

/**
 * Counts what waits for an operator. A function's bundle registers one as an OSGi service for an item of its own; the
 * home page and the menu show the count to whoever may open the item, and lead there. The function's message
 * {@code todo.<item>} says it in a sentence, with the count as {@code {0}} (a choice format where one is not many).
 */
@ConsumerType
public interface TodoSource {

    /** More than this is "99+". */
    int MOST = 100;

    /** Where it can be done. */
    ItemId item();

    /**
     * How much waits for the caller now, at most {@link #MOST}; asked in the background, may ask a database. What it throws
     * counts against the function, but for a closed door and a database that is away.
     */
    int count(Caller caller);
}
