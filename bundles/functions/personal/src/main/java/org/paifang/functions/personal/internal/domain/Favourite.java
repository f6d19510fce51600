package org.paifang.functions.personal.internal.domain;

import org.paifang.platform.api.access.ItemId;

/**
 * An item that an operator wants at hand. It stays one while the item's function is away or closed to the operator.
 *
 * @param title what the item was called when it was chosen, to name it while its function is away; at most {@link
 *     #LONGEST_TITLE} characters
 */
public record Favourite(ItemId item, String title) {

    public static final int LONGEST_TITLE = 100;

    public Favourite {
        title = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }
}
