package org.paifang.bank.functions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.bank.functions.internal.domain.FakeEngine;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.lifecycle.FunctionState;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;
import org.paifang.platform.ui.api.PlatformTexts;

class FunctionsFunctionTest {

    private static final Pattern KEY = Pattern.compile(
            "\"((?:one|plan|upload|cohort|outcome|column|list|menu|difference|origin|since|serves|button"
                    + "|progress|done|access|request|line|who)\\.[a-z.-]+[a-z])\"");

    private final FunctionsFunction function = new FunctionsFunction(new FakeEngine());

    @Test
    void theContractOfFunctionsIsKept() {
        FunctionContract.verify(function);
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(function);
    }

    @Test
    void onlyTheBankCanHaveIt() {
        assertThat(function.descriptor().editions()).isEqualTo(Set.of(Edition.BANK));
    }

    @Test
    void itsIdsAndPathsStayForEver() {
        assertThat(function.descriptor().items())
                .extracting(item -> item.id() + " at " + item.path() + " for " + item.permission())
                .containsExactly("functions.list at functions for functions.view");
        assertThat(function.descriptor().permissions())
                .extracting(Object::toString)
                .containsExactly("functions.view", "functions.change", "functions.approve");
    }

    @ParameterizedTest
    @EnumSource(FunctionState.class)
    void everyStateHasAWordInEveryLanguage(FunctionState state) {
        for (var language : Languages.ALL) {
            assertThat(function.messages()
                            .find(language, "state." + state.name().toLowerCase(Locale.ROOT)))
                    .as(state + " in " + language)
                    .isPresent();
        }
    }

    /** Whatever a screen names in its source is there in every language. */
    @Test
    void everyKeyThatAScreenNamesHasASentence() {
        var named = sources()
                .lines()
                .flatMap(line -> KEY.matcher(line).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(50);
        for (var language : Languages.ALL) {
            assertThat(named)
                    .as("without a sentence in " + language)
                    .allMatch(key -> function.messages().find(language, key).isPresent()
                            || PlatformTexts.messages().find(language, key).isPresent());
        }
    }

    @Test
    void everyLanguageHasTheSameKeysAndNoneIsLeftInEnglish() {
        for (var key : function.messages().keys()) {
            var english = function.messages().text(Languages.ENGLISH, key);
            for (var language : Languages.ALL) {
                var text = function.messages().find(language, key);
                assertThat(text).as(key + " in " + language).isPresent();
                if (!language.equals(Languages.ENGLISH) && english.matches(".*[a-z]{3}.*")) {
                    assertThat(text).as(key + " in " + language).isNotEqualTo(Optional.of(english));
                }
            }
        }
    }

    /** A lone apostrophe would swallow what follows it in a sentence with arguments. */
    @Test
    void noSentenceHasAnApostrophe() {
        for (var language : Languages.ALL) {
            for (var key : function.messages().keys()) {
                assertThat(function.messages().text(language, key)).as(key).doesNotContain("'");
            }
        }
    }

    private static String sources() {
        try (var files = Files.list(Path.of("src/main/java/org/paifang/bank/functions/internal/view"))) {
            return files.map(FunctionsFunctionTest::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
