package org.paifang.platform.api.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Edition;

class FunctionDescriptorTest {

    private static final PermissionId VIEW = new PermissionId("probe.view");
    private static final MenuItem ITEM = new MenuItem(new ItemId("probe.list"), "probes", "list", "insight", 1, VIEW);

    private static FunctionDescriptor descriptor(
            List<MenuItem> items, List<PermissionId> permissions, List<Setting> settings) {
        return new FunctionDescriptor(new FunctionId("probe"), Set.of(Edition.ONLINE), items, permissions, settings);
    }

    @Test
    void aFunctionDeclaresWhatIsItsOwn() {
        assertThatNoException()
                .isThrownBy(
                        () -> descriptor(List.of(ITEM), List.of(VIEW), List.of(new Setting("probe.count", 1, 0, 2))));
    }

    @Test
    void whatIsOfAnotherFunctionIsRefused() {
        var foreign = new PermissionId("other.view");
        assertThatIllegalArgumentException().isThrownBy(() -> descriptor(List.of(), List.of(foreign), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MenuItem(new ItemId("probe.list"), "probes", "list", "insight", 1, foreign));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> descriptor(List.of(), List.of(), List.of(new Setting("other.count", 1, 0, 2))));
    }

    @Test
    void anItemNeedsADeclaredPermission() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> descriptor(List.of(ITEM), List.of(), List.of()))
                .withMessageContaining("undeclared permission probe.view");
    }

    @Test
    void nothingIsDeclaredTwice() {
        var samePath = new MenuItem(new ItemId("probe.other"), "probes", "list", "insight", 2, VIEW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> descriptor(List.of(ITEM, ITEM), List.of(VIEW), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> descriptor(List.of(ITEM, samePath), List.of(VIEW), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> descriptor(List.of(), List.of(VIEW, VIEW), List.of()));
    }

    @Test
    void whatIsKeptForTheBankIsForNobodyElseAndTheRestNotForTheBank() {
        var decide = new PermissionId("probe.decide");
        var descriptor = new FunctionDescriptor(
                new FunctionId("probe"),
                Set.of(Edition.ONLINE, Edition.BANK),
                List.of(),
                List.of(VIEW, decide),
                List.of(),
                Set.of(decide));

        assertThat(descriptor.permissions(Edition.ONLINE)).containsExactly(VIEW);
        assertThat(descriptor.permissions(Edition.BANK)).containsExactly(decide);
        assertThat(descriptor.permissions(Edition.OFFLINE)).isEmpty();
    }

    @Test
    void whereNothingIsKeptEveryPermissionIsForEverybodyInItsEditions() {
        var descriptor = descriptor(List.of(), List.of(VIEW), List.of());

        assertThat(descriptor.permissions(Edition.ONLINE)).containsExactly(VIEW);
        assertThat(descriptor.permissions(Edition.BANK)).isEmpty();
    }

    @Test
    void onlyWhatIsDeclaredIsKeptForABankInWhichTheFunctionWorks() {
        var online = Set.of(Edition.ONLINE);
        var both = Set.of(Edition.ONLINE, Edition.BANK);
        var id = new FunctionId("probe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunctionDescriptor(id, online, List.of(), List.of(VIEW), List.of(), Set.of(VIEW)))
                .withMessageContaining("does not work there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunctionDescriptor(id, both, List.of(), List.of(), List.of(), Set.of(VIEW)))
                .withMessageContaining("undeclared");
    }

    @Test
    void aDefaultLiesWithinItsBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Setting("probe.count", 3, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Setting("probe.count", -1, 0, 2));
        assertThatNoException().isThrownBy(() -> new Setting("probe.count", 2, 2, 2));
    }
}
