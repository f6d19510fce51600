package org.paifang.platform.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.audit.Actor;
import org.paifang.platform.api.audit.AuditEntry;
import org.paifang.platform.api.audit.Detail;
import org.paifang.platform.api.audit.EntryId;
import org.paifang.platform.api.audit.Origin;
import org.paifang.platform.api.audit.Outcome;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Messages;

/** Whose words an entry of the audit is told in. */
class AuditWordsTest {

    private static final MerchantNo READER = new MerchantNo("100001");

    private final AuditWords words = new AuditWords(
            new Texts(Messages.of(Map.of()), PlatformTexts.messages(), Languages.ENGLISH), new Shop(), READER);

    private static AuditEntry entry(Actor who, String action, Detail... details) {
        return new AuditEntry(
                new EntryId(1),
                Instant.EPOCH,
                who,
                Origin.NONE,
                READER,
                action,
                "subject",
                List.of(details),
                Outcome.DONE,
                OptionalLong.empty());
    }

    @Test
    void anActionIsCalledAsItsOwnerCallsIt() {
        assertThat(words.action(entry(Actor.PLATFORM, "shop.sell"))).isEqualTo("Something sold");
        assertThat(words.action(entry(Actor.PLATFORM, "login.succeeded"))).isEqualTo("Logged in");
    }

    @Test
    void whatNobodyNamesIsShownByItsId() {
        assertThat(words.action(entry(Actor.PLATFORM, "shop.unnamed"))).isEqualTo("shop.unnamed");
        assertThat(words.action(entry(Actor.PLATFORM, "gone.deed"))).isEqualTo("gone.deed");
        assertThat(words.detail(entry(Actor.PLATFORM, "gone.deed"), "price")).isEqualTo("price");
    }

    @Test
    void theLinesOfACommandAreCalledAsItsFunctionCallsThem() {
        var asked =
                entry(Actor.PLATFORM, "gone.asked", Detail.fact("kind", "shop.sell"), Detail.fact("line.price", "1"));

        assertThat(words.detail(asked, "line.price")).isEqualTo("Price");
    }

    @Test
    void whoIsNoOperatorHasAWord() {
        assertThat(words.who(entry(Actor.MACHINE, "shop.sell"))).isEqualTo("The machine");
        assertThat(words.who(entry(Actor.PLATFORM, "shop.sell"))).isEqualTo("The platform");
    }

    @Test
    void kindsAreThoseThatSomebodyNames() {
        assertThat(words.kinds())
                .containsExactly(new AuditWords.Kind("login", "Logging in"), new AuditWords.Kind("shop", "shop"));
    }

    /** One function that names what it does, and one that does not. */
    private static final class Shop implements FunctionRegistry {

        @Override
        public List<InstalledFunction> installed() {
            var texts = Map.of("audit.shop.sell", "Something sold", "line.price", "Price");
            return List.of(
                    function("quiet", Messages.of(Map.of())),
                    function("shop", Messages.of(Map.of(Languages.ENGLISH, texts))));
        }

        private static InstalledFunction function(String id, Messages messages) {
            var descriptor =
                    new FunctionDescriptor(new FunctionId(id), Set.of(Edition.ONLINE), List.of(), List.of(), List.of());
            return new InstalledFunction(descriptor, messages, id, "1.0.0");
        }

        @Override
        public Optional<InstalledFunction> find(FunctionId id) {
            return installed().stream()
                    .filter(function -> function.descriptor().id().equals(id))
                    .findFirst();
        }

        @Override
        public Optional<MenuItem> itemAt(String path) {
            return Optional.empty();
        }

        @Override
        public List<RefusedFunction> refused() {
            return List.of();
        }
    }
}
