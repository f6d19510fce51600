package org.paifang.platform.core.internal.domain;

import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;

/**
 * A function that somebody brought, as far as it could be read.
 *
 * @param key tells two that come from the same bundle apart
 */
public record Candidate(long key, String bundle, String version, Reading reading) {

    /** What a function said of itself when it was asked. */
    public sealed interface Reading permits Read, Unreadable {}

    /** A whole answer. */
    public record Read(FunctionDescriptor descriptor, Messages messages) implements Reading {}

    /** No usable answer; the sentence says why. */
    public record Unreadable(String why) implements Reading {}

    /** Asks a function about itself; whatever it throws becomes the reason for refusing it. */
    public static Reading read(PlatformFunction function) {
        try {
            var descriptor = function.descriptor();
            var messages = function.messages();
            if (descriptor == null || messages == null) {
                return new Unreadable("it describes itself with null");
            }
            return check(descriptor, messages);
        } catch (Exception | LinkageError e) {
            return new Unreadable("it cannot describe itself: " + e);
        }
    }

    private static Reading check(FunctionDescriptor descriptor, Messages messages) {
        for (var item : descriptor.items()) {
            for (var key : new String[] {item.titleKey(), item.hintKey()}) {
                if (!hasText(messages, key)) {
                    return new Unreadable("its messages lack " + key + ", which the item " + item.id() + " needs");
                }
            }
        }
        for (var permission : descriptor.permissions()) {
            var key = "permission."
                    + permission.value().substring(permission.value().indexOf('.') + 1);
            if (!hasText(messages, key)) {
                return new Unreadable("its messages lack " + key + ", the title of the permission " + permission);
            }
        }
        return new Read(descriptor, messages);
    }

    private static boolean hasText(Messages messages, String key) {
        return Languages.ALL.stream().allMatch(language -> messages.find(language, key)
                .filter(text -> !text.isBlank())
                .isPresent());
    }
}
