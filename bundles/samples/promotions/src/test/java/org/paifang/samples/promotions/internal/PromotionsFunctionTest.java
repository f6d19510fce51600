package org.paifang.samples.promotions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.ChangelogContract;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;
import org.paifang.samples.promotions.internal.domain.DiscountRules;
import org.paifang.samples.promotions.internal.domain.OfferRules;

class PromotionsFunctionTest {

    private final PromotionsFunction function = new PromotionsFunction();

    @Test
    void itKeepsTheContractOfFunctions() {
        FunctionContract.verify(function);
    }

    @Test
    void itsTablesAreTheSameOnEveryDatabase() {
        ChangelogContract.verify(new PromotionsTables());
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(function, new PromotionsTables());
    }

    @Test
    void itsIdsStayForEver() {
        assertThat(function.descriptor().items())
                .extracting(item -> item.id() + " " + item.path() + " " + item.permission())
                .containsExactly("promotions.campaigns campaigns promotions.view");
        assertThat(function.descriptor().permissions())
                .extracting(Object::toString)
                .containsExactly("promotions.view", "promotions.edit");
    }

    static Stream<String> reasons() {
        return Stream.of(OfferRules.class, DiscountRules.class)
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
    }
}
