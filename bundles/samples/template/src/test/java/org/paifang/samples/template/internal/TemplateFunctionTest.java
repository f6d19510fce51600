package org.paifang.samples.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.ChangelogContract;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;
import org.paifang.samples.template.internal.domain.NoteForm;

class TemplateFunctionTest {

    private final TemplateFunction function = new TemplateFunction();

    @Test
    void itKeepsTheContractOfFunctions() {
        FunctionContract.verify(function);
    }

    @Test
    void itsTablesAreTheSameOnEveryDatabase() {
        ChangelogContract.verify(new TemplateTables());
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(function, new TemplateTables());
    }

    @ParameterizedTest
    @ValueSource(strings = {NoteForm.TEXT_MISSING, NoteForm.TEXT_TOO_LONG})
    void everyReasonIsASentenceInEveryLanguage(String code) {
        for (var language : Languages.ALL) {
            assertThat(function.messages().find(language, code))
                    .as(code + " in " + language)
                    .hasValueSatisfying(sentence -> assertThat(sentence).matches("(?s).*[.。]"));
        }
    }
}
