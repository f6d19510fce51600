package org.paifang.bank.merchants.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.bank.merchants.internal.domain.Application;
import org.paifang.bank.merchants.internal.domain.Facts;
import org.paifang.bank.merchants.internal.domain.MerchantKind;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.testkit.ChangelogContract;
import org.paifang.platform.testkit.DeclarationContract;
import org.paifang.platform.testkit.FunctionContract;

class MerchantsFunctionTest {

    private final MerchantsFunction function = new MerchantsFunction();

    @Test
    void itKeepsTheContractOfFunctions() {
        FunctionContract.verify(function);
    }

    @Test
    void itsTablesAreTheSameOnEveryDatabase() {
        ChangelogContract.verify(new MerchantsTables());
    }

    @Test
    void itsManifestDeclaresWhatItCarries() {
        DeclarationContract.verify(function, new MerchantsTables());
    }

    @Test
    void everyLanguageHasEveryText() throws IOException {
        var english = keys("messages.properties");
        assertThat(keys("messages_zh_CN.properties")).isEqualTo(english);
        assertThat(keys("messages_zh_TW.properties")).isEqualTo(english);
    }

    @Test
    void everyKindStateAndMethodHasAName() {
        var keys = new ArrayList<String>();
        for (var kind : MerchantKind.values()) {
            keys.add(Facts.kind(kind).code());
        }
        for (var state : MerchantState.values()) {
            keys.add(Facts.state(state).code());
            keys.add("effect." + Facts.key(state));
            keys.add("effect.now." + Facts.key(state));
            keys.add("request." + Facts.key(state));
            keys.add("turn." + Facts.key(state));
            for (var what : List.of("sessions", "api", "refunds", "money")) {
                keys.add("effect." + Facts.key(state) + "." + what);
            }
        }
        for (var state : Application.State.values()) {
            keys.add("application." + Facts.key(state));
            keys.add("follow." + Facts.key(state));
        }
        for (var method : PaymentMethod.values()) {
            keys.add("method." + Facts.key(method));
        }
        for (var key : keys) {
            assertThat(function.messages().find(Languages.ENGLISH, key)).as(key).isPresent();
        }
    }

    /** What is refused says what to do, in a whole sentence. */
    @Test
    void everyReasonIsASentenceInEveryLanguage() throws IOException {
        for (var key : keys("messages.properties")) {
            if (key.startsWith("merchants.")
                    || key.matches("(contract|apply|evidence)\\..*-(missing|invalid|unknown|many)")) {
                for (var language : Languages.ALL) {
                    assertThat(function.messages().find(language, key, 1L, 2L).orElseThrow())
                            .as(key + " in " + language)
                            .matches("(?s).*[.。]");
                }
            }
        }
    }

    private static Set<String> keys(String file) throws IOException {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(MerchantsFunction.class.getResourceAsStream(file))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }
}
