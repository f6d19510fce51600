package org.paifang.functions.api.keys.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.rest.api.ApiKeys;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;

class ApiKeysFunctionTest {

    private final ApiKeysFunction function = new ApiKeysFunction();

    @Test
    void itKeepsTheContractOfFunctions() {
        FunctionContract.verify(function);
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(function);
    }

    @ParameterizedTest
    @ValueSource(strings = {ApiKeys.NAME_INVALID, ApiKeys.NOTHING_CHOSEN, ApiKeys.NOT_HELD, ApiKeys.TOO_MANY})
    void everyReasonIsASentenceInEveryLanguage(String code) {
        for (var language : Languages.ALL) {
            assertThat(function.messages().find(language, code, "x"))
                    .as(code + " in " + language)
                    .hasValueSatisfying(sentence -> assertThat(sentence).matches("(?s).*[.。]"));
        }
    }
}
