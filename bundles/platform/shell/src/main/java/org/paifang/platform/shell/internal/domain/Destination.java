package org.paifang.platform.shell.internal.domain;

import java.util.List;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;

/** What an address leads to, for one caller at this moment. */
public sealed interface Destination {

    /** The view of an item that the caller may open. */
    record Show(InstalledFunction function, MenuItem item, List<String> rest) implements Destination {

        public Show {
            rest = List.copyOf(rest);
        }

        public Title title() {
            return Title.of(function, item);
        }
    }

    /** An item that the caller may not open. */
    record Closed(Title title, Verdict verdict) implements Destination {}

    /** An item that was here and has gone, or whose view is not there at this moment. */
    record Away(Title title) implements Destination {}

    /** Nothing was ever here. */
    record Unknown() implements Destination {}
}
