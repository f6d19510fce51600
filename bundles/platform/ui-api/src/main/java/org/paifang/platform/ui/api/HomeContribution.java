package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.access.ItemId;

/**
 * A card on the home page, such as today's figures. A function's bundle registers one as an OSGi service; an operator
 * sees it while {@link org.paifang.platform.api.access.AccessPolicy} allows the item that it belongs to.
 */
@ConsumerType
public interface HomeContribution {

    /** The item of the same function that an operator needs for the card. */
    ItemId item();

    /** Its place among the cards, ascending. */
    int order();

    /**
     * Makes the card for one page, quickly: what takes time is fetched with {@link ViewSession#background}. A {@link
     * Card} or {@link Figure}s look right.
     */
    Component create(ViewSession session);
}
