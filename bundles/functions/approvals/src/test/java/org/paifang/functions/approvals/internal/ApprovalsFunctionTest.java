package org.paifang.functions.approvals.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Step;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;

class ApprovalsFunctionTest {

    private final ApprovalsFunction function = new ApprovalsFunction();

    @Test
    void theContractOfFunctionsIsKept() {
        FunctionContract.verify(function);
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(function);
    }

    @Test
    void everyEditionHasIt() {
        assertThat(function.descriptor().editions()).containsExactlyInAnyOrder(Edition.values());
    }

    @Test
    void itsIdsPathsAndSettingsStayForEver() {
        assertThat(function.descriptor().items())
                .extracting(item -> item.id() + " at " + item.path() + " for " + item.permission())
                .containsExactly("approvals.inbox at approvals for approvals.view");
        assertThat(function.descriptor().settings())
                .extracting(setting -> setting.key() + " " + setting.minimum() + " " + setting.defaultValue() + " "
                        + setting.maximum())
                .containsExactly("approvals.expiry-hours 1 72 720");
    }

    static Stream<String> keys() {
        return Stream.of(
                        Arrays.stream(ApprovalState.values()).map(state -> "state." + state),
                        Arrays.stream(ApprovalState.values()).map(state -> "decided." + state),
                        Arrays.stream(Step.What.values()).map(what -> "step." + what))
                .flatMap(keys -> keys)
                .map(key -> key.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyStateAndStepHasItsWords(String key) {
        for (var language : Languages.ALL) {
            assertThat(function.messages().find(language, key)).as(key).isPresent();
        }
    }
}
