package org.paifang.functions.personal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.functions.personal.internal.domain.Favourites;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.ChangelogContract;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;

class PersonalFunctionTest {

    private final PersonalFunction function = new PersonalFunction();

    @Test
    void itKeepsTheContractOfFunctions() {
        FunctionContract.verify(function);
    }

    @Test
    void itsTablesAreTheSameOnEveryDatabase() {
        ChangelogContract.verify(new PersonalTables());
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(function, new PersonalTables());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Favourites.TOO_MANY, Favourites.NOT_OPEN, "password.differ", "password.wrong", "password.missing"
            })
    void everyReasonIsASentenceInEveryLanguage(String code) {
        for (var language : Languages.ALL) {
            assertThat(function.messages().find(language, code))
                    .as(code + " in " + language)
                    .hasValueSatisfying(sentence -> assertThat(sentence).matches("(?s).*[.。]"));
        }
    }
}
