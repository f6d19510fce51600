package org.paifang.functions.api.keys.internal.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paifang.functions.api.keys.internal.domain.KeyDesk;
import org.paifang.platform.api.access.PermissionId;

/** The names of permissions, in the words of the functions that own them. */
final class KeyWords {

    private KeyWords() {}

    /** In their order. */
    static Map<PermissionId, String> names(List<KeyDesk.Choice> choices, Locale language) {
        var names = new LinkedHashMap<PermissionId, String>();
        choices.forEach(choice -> names.put(choice.permission(), name(choice, language)));
        return names;
    }

    private static String name(KeyDesk.Choice choice, Locale language) {
        var id = choice.permission().value();
        var action = id.substring(id.indexOf('.') + 1);
        return choice.function()
                .messages()
                .find(language, "permission." + action)
                .orElse(id);
    }
}
