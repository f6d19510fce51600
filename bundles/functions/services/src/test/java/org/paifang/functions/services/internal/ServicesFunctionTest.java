package org.paifang.functions.services.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paifang.functions.services.internal.domain.ApplyCommand;
import org.paifang.functions.services.internal.domain.Offers;
import org.paifang.functions.services.internal.domain.ServiceDesk;
import org.paifang.functions.services.internal.domain.ServiceRights;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;

class ServicesFunctionTest {

    private final ServicesFunction function = new ServicesFunction();

    @Test
    void itKeepsTheContractOfFunctions() {
        FunctionContract.verify(function);
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(function);
    }

    @Test
    void answeringApplicationsIsForTheBankAndNothingElse() {
        var descriptor = function.descriptor();

        assertThat(descriptor.permissions(Edition.BANK)).containsExactly(ServiceRights.DECIDE);
        assertThat(descriptor.permissions(Edition.ONLINE))
                .containsExactly(ServiceRights.VIEW, ServiceRights.APPLY, ServiceRights.LOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ServiceDesk.WAITS,
                Offers.AWAY,
                Offers.IN_USE,
                Offers.NOT_OFFERED,
                ApplyCommand.UNREADABLE,
                ApplyCommand.NOT_PUBLISHED
            })
    void everyReasonIsASentenceInEveryLanguage(String code) {
        for (var language : Languages.ALL) {
            assertThat(function.messages().find(language, code))
                    .as(code + " in " + language)
                    .hasValueSatisfying(sentence -> assertThat(sentence).matches("(?s).*[.。]"));
        }
    }
}
