package org.paifang.platform.shell.internal.domain;

import java.util.Locale;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.text.Messages;

/** What an item is called, in every language; can be kept after its function has gone. */
public record Title(Messages messages, String key) {

    public static Title of(InstalledFunction function, MenuItem item) {
        return new Title(function.messages(), item.titleKey());
    }

    /** The title, or the key of a function that has none. */
    public String in(Locale locale) {
        return messages.find(locale, key).orElse(key);
    }
}
