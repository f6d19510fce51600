package org.paifang.platform.ui.api;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.access.ItemId;

/**
 * The view behind a menu item. A function's bundle registers one as an OSGi service for each item that it declares; the
 * view can be opened as long as the service is there and {@link org.paifang.platform.api.access.AccessPolicy} allows the
 * item.
 *
 * <p>Its address is the item's path, and whatever follows it belongs to the view: {@code /transactions/W20261101-000123}.
 */
@ConsumerType
public interface ViewContribution {

    /** The item, declared by a {@link org.paifang.platform.api.function.PlatformFunction} of the same bundle. */
    ItemId item();

    /**
     * Makes the view for one page. A plain object: everything it needs comes from here. If it implements {@link
     * AddressAware}, it is then told the address.
     */
    Component create(ViewSession session);
}
