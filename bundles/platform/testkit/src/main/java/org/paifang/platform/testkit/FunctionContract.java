package org.paifang.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.text.Languages;

/** What every function keeps; each has a test that calls {@link #verify}. */
public final class FunctionContract {

    private FunctionContract() {}

    /**
     * Fails unless every item has a title and a hint and every permission a title, in every language, and none of them
     * was left in English.
     */
    public static void verify(PlatformFunction function) {
        assertThat(problems(function)).as("what people would miss").isEmpty();
    }

    /** One sentence for each thing that is missing. */
    public static List<String> problems(PlatformFunction function) {
        var descriptor = function.descriptor();
        var keys = new ArrayList<String>();
        for (var item : descriptor.items()) {
            keys.add(item.titleKey());
            keys.add(item.hintKey());
        }
        for (var permission : descriptor.permissions()) {
            keys.add("permission."
                    + permission.value().substring(permission.value().indexOf('.') + 1));
        }
        var problems = new ArrayList<String>();
        for (var language : Languages.ALL) {
            for (var key : keys) {
                check(function, key, language, problems);
            }
        }
        return problems;
    }

    private static void check(PlatformFunction function, String key, Locale language, List<String> problems) {
        var text = function.messages().find(language, key);
        if (text.isEmpty() || text.get().isBlank()) {
            problems.add(key + " is missing in " + language.toLanguageTag());
        } else if (!language.equals(Languages.ENGLISH)
                && text.equals(function.messages().find(Languages.ENGLISH, key))) {
            problems.add(key + " is still English in " + language.toLanguageTag());
        }
    }
}
