package org.paifang.platform.api.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.text.Messages;

/** The menu as {@link AccessPolicy} leaves it for a caller. */
@ProviderType
public interface EffectiveMenu {

    /**
     * The groups, each with at least one item, its items in their order; a group stands where its first item would, unless
     * the profile gives it a place. Groups, orders and names are as the merchant's profile sets them. Empty for an operator
     * who may see nothing.
     */
    List<Group> of(Caller caller);

    /** The sentences of a function, with the names that the caller's profile gives its items. */
    default Messages messages(Caller caller, InstalledFunction function) {
        return function.messages();
    }

    /**
     * A group of the menu.
     *
     * @param names what the profile calls it, by language; nothing where it leaves the name alone
     */
    record Group(String id, List<Entry> entries, Map<Locale, String> names) {

        public Group {
            entries = List.copyOf(entries);
            names = Map.copyOf(names);
        }

        /** One that has the name that it came with. */
        public Group(String id, List<Entry> entries) {
            this(id, entries, Map.of());
        }
    }

    /** An item that the caller may open, and the function that brought it, with the names that the profile gives. */
    record Entry(MenuItem item, InstalledFunction function) {}
}
