package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Explanation;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.identity.MerchantState;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.Samples;

class LayeredAccessTest {

    private static final FunctionDescriptor REFUND = Functions.descriptor(
            "refund",
            EnumSet.of(Edition.ONLINE),
            Functions.item("refund.list", "refunds", "money", 30, "refund.view"),
            Functions.item("refund.new", "refund", "money", 20, "refund.create"),
            Functions.item("refund.other", "refunds-other", "other", 5, "refund.view"));

    private static final FunctionDescriptor QUERY = Functions.descriptor(
            "query", EnumSet.allOf(Edition.class), Functions.item("query.list", "list", "money", 20, "query.view"));

    private final FakeDirectory directory = FakeDirectory.withSamples()
            .add(Samples.operator("100001-01", "refund.view", "refund.create", "refund.quiet", "query.view"))
            .add(Samples.operator("100001-02"));

    private final Map<String, Map<String, ?>> profiles = new HashMap<>();

    @Test
    void permissionStaysOpenWhileOneOfItsItemsIs() {
        profiles.put("a", Map.of("layer", "merchant:100001", "item.refund.list", "off"));
        assertThat(verdict("refund.view")).isEqualTo(Verdict.ALLOWED);
        assertThat(item("refund.list")).isEqualTo(Verdict.SWITCHED_OFF);
        assertThat(item("refund.other")).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void permissionIsClosedWithTheLastOfItsItems() {
        profiles.put("a", Map.of("layer", "platform", "item.refund.list", "off", "item.refund.other", "off"));
        assertThat(verdict("refund.view")).isEqualTo(Verdict.SWITCHED_OFF);
        assertThat(verdict("refund.create")).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void permissionThatNoItemNeedsIsClosedOnlyWithItsFunction() {
        assertThat(verdict("refund.quiet")).isEqualTo(Verdict.ALLOWED);
        profiles.put("a", Map.of("layer", "platform", "function.refund", "off"));
        assertThat(verdict("refund.quiet")).isEqualTo(Verdict.SWITCHED_OFF);
    }

    @Test
    void whatIsOfferedIsOffUntilAMoreSpecialLayerSwitchesItOn() {
        profiles.put("a", Map.of("layer", "edition:online", "function.refund", "offered"));
        assertThat(item("refund.list")).isEqualTo(Verdict.SWITCHED_OFF);
        assertThat(verdict("refund.view")).isEqualTo(Verdict.SWITCHED_OFF);

        profiles.put("b", Map.of("layer", "merchant:100001", "function.refund", "on"));
        assertThat(item("refund.list")).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void whatAFunctionKeepsForTheBankIsClosedToMerchantsWhoHoldIt() {
        var decide = new PermissionId("desk.quiet");
        var ask = Functions.item("desk.list", "desk", "money", 1, "desk.create");
        var desk = new FunctionDescriptor(
                new FunctionId("desk"),
                EnumSet.allOf(Edition.class),
                List.of(ask),
                List.of(ask.permission(), decide),
                List.of(),
                Set.of(decide));
        directory
                .add(Samples.merchant("bank", Edition.BANK, "BANK"))
                .add(Samples.operator("bank-01", "desk.create", "desk.quiet"))
                .add(Samples.operator("100001-01", "desk.create", "desk.quiet"));
        var access = new LayeredAccess(Functions.registry(desk), () -> ProfileBook.read(profiles), directory);
        var bank = Samples.caller("bank-01");

        assertThat(access.decide(Samples.SUPERVISOR, ask.permission()).verdict())
                .isEqualTo(Verdict.ALLOWED);
        assertThat(access.decide(Samples.SUPERVISOR, decide).verdict()).isEqualTo(Verdict.NOT_IN_EDITION);
        assertThat(access.decide(bank, decide).verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(access.decide(bank, ask.permission()).verdict()).isEqualTo(Verdict.NOT_IN_EDITION);
        assertThat(access.of(bank)).isEmpty();
        assertThat(access.of(Samples.SUPERVISOR)).hasSize(1);
    }

    @Test
    void whatNobodyDeclaresIsClosed() {
        assertThat(verdict("refund.unheard-of")).isEqualTo(Verdict.NOT_INSTALLED);
        assertThat(item("refund.unheard-of")).isEqualTo(Verdict.NOT_INSTALLED);
        assertThat(item("claims.list")).isEqualTo(Verdict.NOT_INSTALLED);
    }

    @Test
    void unknownOperatorsAndMerchantsMayDoNothing() {
        for (var written : Set.of("100001-99", "999999-01")) {
            var caller = Samples.caller(written);
            assertThat(access().decide(caller, new ItemId("refund.list")).verdict())
                    .isEqualTo(Verdict.NOT_PERMITTED);
            assertThat(access().decide(caller, new PermissionId("refund.view")).verdict())
                    .isEqualTo(Verdict.NOT_PERMITTED);
            assertThat(access().of(caller)).isEmpty();
            var steps = access().explain(caller.operator(), new ItemId("refund.list"))
                    .steps();
            assertThat(steps.get(steps.size() - 1).decisive()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, MERCHANT_SUSPENDED", "CLOSED, MERCHANT_CLOSED", "ACTIVE, ALLOWED"})
    void aMerchantThatTheBankHasStoppedFindsEveryDoorClosed(MerchantState state, Verdict expected) {
        directory.add(Samples.ONLINE.in(state));
        var open = expected == Verdict.ALLOWED;
        assertThat(item("refund.list")).isEqualTo(expected);
        assertThat(verdict("refund.create")).isEqualTo(expected);
        assertThat(access().of(Samples.SUPERVISOR).isEmpty()).isEqualTo(!open);
        var steps = access().explain(Samples.SUPERVISOR.operator(), new ItemId("refund.list"))
                .steps();
        assertThat(steps.stream().filter(Explanation.Step::decisive))
                .extracting(Explanation.Step::layer)
                .containsExactly(open ? "operator" : "merchant 100001");
    }

    @Test
    void requireNamesWhoMayNotDoWhatAndWhy() {
        assertThatThrownBy(() -> access().require(Samples.CLERK, new PermissionId("refund.create")))
                .isInstanceOf(AccessDenied.class)
                .hasMessage("100001-02 may not refund.create: NOT_PERMITTED by operator");
    }

    @Test
    void menuIsOrderedByPlaceAndTheGroupOfTheFirstItemComesFirst() {
        assertThat(menu()).containsExactly("other: refund.other", "money: query.list refund.new refund.list");
    }

    @Test
    void layersMoveItemsToOtherGroupsAndPlacesTheMostSpecialOneLast() {
        profiles.put("a", Map.of("layer", "platform", "item.refund.list.order", "1", "item.query.list.group", "home"));
        profiles.put("b", Map.of("layer", "edition:online", "item.refund.list.order", "25"));
        assertThat(menu()).containsExactly("other: refund.other", "home: query.list", "money: refund.new refund.list");
    }

    @Test
    void explanationNamesEveryLayerAskedInItsOrder() {
        profiles.put("a", Map.of("layer", "platform", "function.refund", "off"));
        profiles.put("b", Map.of("layer", "kind:b2c", "function.refund", "on", "item.refund.list", "off"));
        var explanation = access().explain(Samples.SUPERVISOR.operator(), new ItemId("refund.list"));
        assertThat(explanation.steps())
                .containsExactly(
                        new Explanation.Step("installed", "bundle0 1.0.0 is here", false),
                        new Explanation.Step("edition", "refund works in ONLINE", false),
                        new Explanation.Step("profile platform", "refund is switched off", false),
                        new Explanation.Step("profile edition online", "nothing", false),
                        new Explanation.Step(
                                "profile kind B2C", "refund is switched on, refund.list is switched off", true),
                        new Explanation.Step("profile merchant 100001", "nothing", false));
    }

    private LayeredAccess access() {
        var book = ProfileBook.read(profiles);
        assertThat(book.problems()).isEmpty();
        return new LayeredAccess(Functions.registry(REFUND, QUERY), () -> book, directory);
    }

    private Verdict verdict(String permission) {
        return access().decide(Samples.SUPERVISOR, new PermissionId(permission)).verdict();
    }

    private Verdict item(String item) {
        return access().decide(Samples.SUPERVISOR, new ItemId(item)).verdict();
    }

    private List<String> menu() {
        return access().of(Samples.SUPERVISOR).stream()
                .map(group -> group.id() + ":"
                        + group.entries().stream()
                                .map(entry -> " " + entry.item().id())
                                .reduce("", String::concat))
                .toList();
    }
}
