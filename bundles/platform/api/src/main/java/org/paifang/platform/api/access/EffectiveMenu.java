package org.paifang.platform.api.access;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;

/** The menu as {@link AccessPolicy} leaves it for a caller. */
@ProviderType
public interface EffectiveMenu {

    /**
     * The groups, each with at least one item, its items in their order; a group stands where its first item would.
     * Groups and orders are as the merchant's profile sets them. Empty for an operator who may see nothing.
     */
    List<Group> of(Caller caller);

    /** A group of the menu. */
    record Group(String id, List<Entry> entries) {

        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** An item that the caller may open, and the function that brought it. */
    record Entry(MenuItem item, InstalledFunction function) {}
}
