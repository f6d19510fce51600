package org.paifang.platform.lifecycle.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.api.lifecycle.FunctionTrial;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Reason;

class WordsTest {

    private static final Pattern CODE = Pattern.compile("\"(lifecycle\\.[a-z0-9.-]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    /** What stands in the api, for others to give. */
    private static final List<String> OF_THE_API = List.of(
            FunctionEngine.PLAIN,
            FunctionTrial.NO_VIEW,
            FunctionTrial.VIEW_FAILS,
            FunctionTrial.VIEW_HANGS,
            FunctionTrial.API_REFUSED,
            FunctionTrial.API_FAILS,
            FunctionTrial.INTERRUPTED);

    /** No code without a sentence, and no sentence that nobody says. */
    @Test
    void everyCodeOfTheSourcesHasASentence() throws IOException {
        var named = new TreeSet<>(OF_THE_API);
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(named::add);
            }
        }
        assertThat(new TreeSet<>(Words.MESSAGES.keys())).isEqualTo(named);
    }

    @Test
    void everySentenceNamesTheSameInEveryLanguageAndNoneIsLeftInEnglish() {
        for (var key : Words.MESSAGES.keys()) {
            var english = Words.MESSAGES.text(Languages.ENGLISH, key);
            for (var language : Languages.ALL) {
                var text = Words.MESSAGES.text(language, key);
                assertThat(arguments(text)).as(key).isEqualTo(arguments(english));
                assertThat(text).as(key).doesNotContain("'");
                if (!language.equals(Languages.ENGLISH) && english.matches(".*[a-z]{3}.*")) {
                    assertThat(text).as(key).isNotEqualTo(english);
                }
            }
        }
    }

    @Test
    void aReasonWithinAReasonIsWords() {
        var why = Reason.of("lifecycle.said.stays-away", Reason.of("lifecycle.bundle.start-late", 20));
        assertThat(Words.english(why))
                .startsWith("It does not come back after a restart. It did not start within 20 s.");
        assertThat(Words.MESSAGES.sentence(Languages.TRADITIONAL_CHINESE, why)).startsWith("重新啟動後未能恢復。未能在 20 秒內啟動。");
    }

    @Test
    void ofAVeryLongListOnlyTheBeginningIsSaid() {
        var list = Words.list(Collections.nCopies(7, Words.plain("x"))).orElseThrow();
        assertThat(Words.english(list)).isEqualTo("x; x; x; x; x; and 2 more");
        assertThat(Words.list(List.of())).isEmpty();
    }

    private static Set<String> arguments(String text) {
        var found = new TreeSet<String>();
        ARGUMENT.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
