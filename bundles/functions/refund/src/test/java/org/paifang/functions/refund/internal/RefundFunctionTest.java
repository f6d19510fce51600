package org.paifang.functions.refund.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.functions.refund.internal.api.RefundResource;
import org.paifang.functions.refund.internal.domain.BatchCheck;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchReader;
import org.paifang.functions.refund.internal.domain.BatchRow;
import org.paifang.functions.refund.internal.domain.HistoricalDesk;
import org.paifang.functions.refund.internal.domain.RefundForm;
import org.paifang.functions.refund.internal.domain.RefundRights;
import org.paifang.functions.refund.internal.domain.RefundSearch;
import org.paifang.functions.refund.internal.domain.RefundableOrder;
import org.paifang.payments.api.Payments;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.ChangelogContract;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;

class RefundFunctionTest {

    private final RefundFunction function = new RefundFunction();

    @Test
    void theContractOfFunctionsIsKept() {
        FunctionContract.verify(function);
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(function, new RefundTables());
    }

    @Test
    void itsTablesAreTheSameOnEveryDatabase() {
        ChangelogContract.verify(new RefundTables());
    }

    @Test
    void merchantsOfBothEditionsCanHaveItAndTheBankCannot() {
        assertThat(function.descriptor().editions()).isEqualTo(Set.of(Edition.ONLINE, Edition.OFFLINE));
    }

    @Test
    void itsIdsAndPathsStayForEver() {
        assertThat(function.descriptor().items())
                .extracting(item -> item.id() + " at " + item.path() + " for " + item.permission())
                .containsExactly(
                        "refund.create at refund for refund.create",
                        "refund.list at refunds for refund.view",
                        "refund.batches at refund-batches for refund.batch");
    }

    @Test
    void itsSettingsHaveTheDefaultsOfTheRefundRules() {
        assertThat(function.descriptor().settings())
                .extracting(setting -> setting.key() + " " + setting.minimum() + " " + setting.defaultValue() + " "
                        + setting.maximum())
                .containsExactly("refund.window-days 1 365 3650", "refund.refunds-per-order 1 50 1000");
        assertThat(function.descriptor().settings()).isEqualTo(RefundRights.SETTINGS);
    }

    static Stream<String> reasons() {
        return Stream.of(
                        Refunds.class,
                        Payments.class,
                        RefundForm.class,
                        RefundableOrder.class,
                        RefundSearch.class,
                        BatchReader.class,
                        BatchCheck.class,
                        BatchDesk.class,
                        BatchRow.class,
                        HistoricalDesk.class,
                        RefundResource.class)
                .flatMap(owner -> Stream.of(owner.getFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonIsASentenceInEveryLanguage(String code) {
        for (var language : Languages.ALL) {
            assertThat(function.messages().find(language, code))
                    .as(code + " in " + language)
                    .hasValueSatisfying(sentence -> assertThat(sentence).matches("(?s).*[.。]"));
        }
        assertThat(Languages.ALL.stream()
                        .map(language -> function.messages().text(language, code))
                        .distinct())
                .hasSize(3);
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
}
