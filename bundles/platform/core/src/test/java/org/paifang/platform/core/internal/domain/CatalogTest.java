package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.platform.core.internal.domain.Functions.at;
import static org.paifang.platform.core.internal.domain.Functions.candidate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.function.RefusedFunction;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.core.internal.domain.poor.Poor;

class CatalogTest {

    @Test
    void functionsAreFoundByIdAndPathAndOrderedById() {
        var catalog = Catalog.empty(nobody -> Optional.empty())
                .with(candidate(1, at("refund", "refunds")))
                .with(candidate(2, at("query", "list")));
        assertThat(ids(catalog)).containsExactly("query", "refund");
        assertThat(catalog.find(new FunctionId("refund")).orElseThrow().bundle())
                .isEqualTo("bundle1");
        assertThat(catalog.itemAt("list").orElseThrow().id()).hasToString("query.list");
        assertThat(catalog.itemAt("nowhere")).isEmpty();
        assertThat(catalog.refused()).isEmpty();
    }

    @Test
    void functionIdBelongsToWhoCameFirst() {
        var catalog = Catalog.empty(nobody -> Optional.empty())
                .with(candidate(1, at("refund", "refunds")))
                .with(candidate(2, at("refund", "elsewhere")));
        assertThat(ids(catalog)).containsExactly("refund");
        assertThat(catalog.itemAt("elsewhere")).isEmpty();
        assertThat(catalog.refused())
                .containsExactly(new RefusedFunction(
                        "bundle2", "1.0.2", "the function refund, its items and permissions belong to bundle1 1.0.1"));
    }

    @Test
    void pathBelongsToWhoCameFirst() {
        var catalog = Catalog.empty(nobody -> Optional.empty())
                .with(candidate(1, at("refund", "list")))
                .with(candidate(2, at("query", "list")));
        assertThat(ids(catalog)).containsExactly("refund");
        assertThat(catalog.refused())
                .extracting(RefusedFunction::why)
                .containsExactly("the path list of its item query.list belongs to refund.list of bundle1 1.0.1");
    }

    @Test
    void whoWasKeptOutIsTakenInWhenTheOwnerLeaves() {
        var catalog = Catalog.empty(nobody -> Optional.empty())
                .with(candidate(1, at("refund", "refunds")))
                .with(candidate(2, at("refund", "refunds")))
                .with(candidate(3, at("refund", "refunds")))
                .without(1);
        assertThat(catalog.find(new FunctionId("refund")).orElseThrow().bundle())
                .isEqualTo("bundle2");
        assertThat(catalog.refused()).extracting(RefusedFunction::bundle).containsExactly("bundle3");
        assertThat(catalog.without(2).without(3).installed()).isEmpty();
    }

    @Test
    void whoIsHereKeepsItsNamesAlsoAgainstOneThatCameBeforeAndWasKeptOut() {
        var catalog = Catalog.empty(nobody -> Optional.empty())
                .with(candidate(1, at("refund", "refunds")))
                .with(candidate(2, at("query", "refunds")))
                .with(candidate(3, at("claims", "claims")))
                .without(1)
                .with(candidate(4, at("refund", "refunds")));
        assertThat(ids(catalog)).containsExactly("claims", "query");
        assertThat(catalog.refused()).extracting(RefusedFunction::bundle).containsExactly("bundle4");
    }

    @Test
    void functionThatThrowsIsRefusedAndNothingElseSuffers() {
        var fault = new IllegalArgumentException("query.list is not of the function query2");
        assertThat(refusal(throwing(fault))).isEqualTo("it cannot describe itself: " + fault);
        assertThat(refusal(new PlatformFunction() {
                    @Override
                    public FunctionDescriptor descriptor() {
                        throw new NoClassDefFoundError("com/example/Missing");
                    }

                    @Override
                    public Messages messages() {
                        return Functions.MESSAGES;
                    }
                }))
                .isEqualTo("it cannot describe itself: java.lang.NoClassDefFoundError: com/example/Missing");
    }

    @Test
    void functionWhoseMessagesLackATitleOrAHintIsRefused() {
        var item = Functions.item("refund.list", "refunds", "orders", 10, "refund.view");
        var descriptor = Functions.descriptor("refund", EnumSet.allOf(Edition.class), item);
        assertThat(refusal(Functions.of(descriptor, Poor.MESSAGES)))
                .isEqualTo("its messages lack menu.list.hint, which the item refund.list needs");
        var without = Functions.descriptor("refund", EnumSet.allOf(Edition.class));
        assertThat(refusal(Functions.of(without, Poor.MESSAGES)))
                .isEqualTo("its messages lack permission.create, the title of the permission refund.create");
    }

    private static PlatformFunction throwing(RuntimeException fault) {
        return new PlatformFunction() {
            @Override
            public FunctionDescriptor descriptor() {
                throw fault;
            }

            @Override
            public Messages messages() {
                return Functions.MESSAGES;
            }
        };
    }

    private static String refusal(PlatformFunction function) {
        var catalog = Catalog.empty(nobody -> Optional.empty())
                .with(candidate(1, at("query", "list")))
                .with(candidate(2, function));
        assertThat(ids(catalog)).containsExactly("query");
        assertThat(catalog.refused()).hasSize(1);
        return catalog.refused().get(0).why();
    }

    private static List<String> ids(Catalog catalog) {
        return catalog.installed().stream()
                .map(function -> function.descriptor().id().value())
                .toList();
    }
}
