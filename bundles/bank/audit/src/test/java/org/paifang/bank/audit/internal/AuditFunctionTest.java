package org.paifang.bank.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.bank.audit.internal.domain.AuditCsv;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;
import org.paifang.platform.ui.api.PlatformTexts;

class AuditFunctionTest {

    private final AuditFunction function = new AuditFunction();

    @Test
    void theContractOfFunctionsIsKept() {
        FunctionContract.verify(function);
        DeclarationContract.verify(function);
    }

    @Test
    void onlyTheBankCanHaveItAndItsIdsStayForEver() {
        assertThat(function.descriptor().editions()).isEqualTo(Set.of(Edition.BANK));
        assertThat(function.descriptor().items())
                .extracting(item -> item.id() + " at " + item.path() + " for " + item.permission())
                .containsExactly("audit.log at audit for audit.view");
        assertThat(function.descriptor().permissions())
                .extracting(Object::toString)
                .containsExactly("audit.view", "audit.export");
    }

    @Test
    void everyColumnOfTheFileForPeopleHasAHeadingInEveryLanguage() {
        var texts = PlatformTexts.messages();
        for (var column : AuditCsv.COLUMNS) {
            for (var language : Languages.ALL) {
                var key = "audit.column." + column;
                assertThat(function.messages().find(language, key).or(() -> texts.find(language, key)))
                        .as(key + " in " + language)
                        .isPresent();
            }
        }
    }

    @Test
    void everyLanguageHasEveryKey() {
        for (var key : function.messages().keys()) {
            for (var language : Languages.ALL) {
                assertThat(function.messages().find(language, key))
                        .as(key + " in " + language)
                        .isPresent();
            }
        }
    }
}
