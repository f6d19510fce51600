package org.paifang.platform.api.function;

import java.util.Locale;
import org.paifang.platform.api.text.Messages;

/**
 * A function that is here and accepted.
 *
 * @param bundle symbolic name of the bundle that brought it
 * @param version of that bundle
 */
public record InstalledFunction(FunctionDescriptor descriptor, Messages messages, String bundle, String version) {

    /** What people call it: as its first item is called in the menu; the id of a function without views. */
    public String title(Locale language) {
        return descriptor.items().stream()
                .findFirst()
                .flatMap(item -> messages.find(language, item.titleKey()))
                .orElseGet(() -> descriptor.id().value());
    }
}
