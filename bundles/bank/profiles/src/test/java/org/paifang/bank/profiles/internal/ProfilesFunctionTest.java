package org.paifang.bank.profiles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;
import org.paifang.platform.ui.api.PlatformTexts;

class ProfilesFunctionTest {

    private static final Pattern KEY = Pattern.compile(
            "\"((?:menu|layer|list|column|state|as|tab|draft|menu-board|said|result|edit|group|settings|switch|who"
                    + "|people|voice|publish|preview|history|explain|profile|line|button)\\.[a-z0-9.-]+[a-z0-9])\"");

    private final ProfilesFunction function = new ProfilesFunction();

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

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyVerdictHasAWord(Verdict verdict) {
        var key = "verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (var language : Languages.ALL) {
            assertThat(function.messages().find(language, key)).as(key).isPresent();
        }
    }

    /** Whatever a screen names in its source is there; the contract sees to the languages. */
    @Test
    void everyKeyThatAScreenNamesHasASentence() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        named.removeAll(Set.of("profiles.publish"));
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named)
                .allSatisfy(key -> assertThat(function.messages().keys().contains(key)
                                || PlatformTexts.messages().keys().contains(key))
                        .as(key)
                        .isTrue());
    }
}
