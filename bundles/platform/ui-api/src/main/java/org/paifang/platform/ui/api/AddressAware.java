package org.paifang.platform.ui.api;

import java.util.List;

/** A view that shows different things under its own address. */
public interface AddressAware {

    /**
     * Called once after the view was made and each time somebody navigates within it.
     *
     * @param segments what follows the item's path, decoded; empty at the item's own address
     */
    void addressChanged(List<String> segments);
}
