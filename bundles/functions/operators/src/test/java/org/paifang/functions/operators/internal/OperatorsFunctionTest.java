package org.paifang.functions.operators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;

class OperatorsFunctionTest {

    private final OperatorsFunction function = new OperatorsFunction();

    @Test
    void itKeepsTheContractOfFunctions() {
        FunctionContract.verify(function);
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(function);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form.number-wrong",
                "form.name-missing",
                "form.person-wrong",
                "form.role-name-missing",
                "form.counter-name-missing",
                "form.terminal-name-missing",
                "form.place-number-wrong",
                "form.counter-missing",
                "form.limit-wrong",
                "form.too-many-roles",
                "form.too-much",
                "form.why-too-long",
                "rule.beyond",
                "rule.above",
                "rule.own-person",
                "rule.own-lock",
                "rule.last-supervisor",
                "rule.role-name",
                "rule.role-gone",
                "rule.number-taken",
                "rule.unknown",
                "rule.counter-taken",
                "rule.terminal-taken",
                "rule.counter-unknown",
                "request.unreadable",
                "request.busy"
            })
    void everyReasonIsASentenceInEveryLanguage(String code) {
        for (var language : Languages.ALL) {
            assertThat(function.messages().find(language, code))
                    .as(code + " in " + language)
                    .hasValueSatisfying(sentence -> assertThat(sentence).matches("(?s).*[.。]"));
        }
    }
}
