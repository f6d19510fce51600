package org.paifang.platform.lifecycle.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionDescriptor;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.MenuItem;
import org.paifang.platform.api.identity.Edition;
import org.paifang.platform.api.lifecycle.Change;
import org.paifang.platform.api.lifecycle.Plan;
import org.paifang.platform.api.lifecycle.Plan.Difference;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.Words;
import org.paifang.platform.testkit.FakeFunctions;

/** What happened against what was planned. */
class ComparisonTest {

    private static final FunctionId COUPONS = new FunctionId("coupons");
    private static final PermissionId VIEW = new PermissionId("coupons.view");
    private static final String BUNDLE = "org.paifang.test.coupons 1.0.0";
    private static final Choice SERVES = Choice.of("1.0.0");

    private final FakeFunctions functions = new FakeFunctions();
    private final There there = new There();
    private final Comparison comparison = new Comparison(functions, there);

    private Collection<String> items = List.of("coupons.list /coupons");
    private Collection<String> permissions = List.of("coupons.view");
    private Collection<String> api = List.of("/api/v1/coupons");
    private Collection<String> tables = List.of("coupons_coupon");
    private Collection<String> bundles = List.of(BUNDLE);

    @BeforeEach
    void serve() {
        functions.add(
                new FunctionDescriptor(
                        COUPONS,
                        EnumSet.allOf(Edition.class),
                        List.of(new MenuItem(new ItemId("coupons.list"), "coupons", "list", "services", 1, VIEW)),
                        List.of(VIEW),
                        List.of()),
                Messages.of(Map.of()));
    }

    @Test
    void whatHappenedAsPlannedIsNoDifference() {
        assertThat(difference()).isEmpty();
    }

    @Test
    void aVersionThatIsNotThereIsADifference() {
        assertThat(said(comparison.difference(put(), Choice.of("2.0.0"))))
                .hasValueSatisfying(said -> assertThat(said).contains("2.0.0"));
    }

    @Test
    void anotherMenuIsADifference() {
        items = List.of("coupons.list /elsewhere");
        assertThat(difference()).hasValueSatisfying(said -> assertThat(said).contains("menu", "/elsewhere"));
    }

    @Test
    void otherPermissionsAreADifference() {
        permissions = List.of("coupons.edit", "coupons.view");
        assertThat(difference()).hasValueSatisfying(said -> assertThat(said).contains("permissions", "coupons.edit"));
    }

    @Test
    void aPathOfTheApiThatIsNotAnsweredIsADifference() {
        there.api = Set.of();
        assertThat(difference()).hasValueSatisfying(said -> assertThat(said).contains("API", "/api/v1/coupons"));
    }

    @Test
    void aPathOfTheApiThatNobodyPlannedIsADifference() {
        there.api = Set.of("coupons", "vouchers");
        assertThat(difference()).hasValueSatisfying(said -> assertThat(said).contains("API", "/api/v1/vouchers"));
    }

    @Test
    void aTableThatIsNotThereIsADifference() {
        tables = List.of("coupons_coupon", "coupons_other");
        assertThat(difference()).hasValueSatisfying(said -> assertThat(said).contains("table coupons_other"));
    }

    @Test
    void tablesOfEarlierVersionsMayBeThereAndADatabaseThatIsAwayChangesNothing() {
        there.tables = Optional.of(Set.of("coupons_coupon", "coupons_of_yesterday"));
        assertThat(difference()).isEmpty();
        there.tables = Optional.empty();
        assertThat(difference()).isEmpty();
    }

    @Test
    void aBundleThatDoesNotRunIsADifference() {
        bundles = List.of(BUNDLE, "test.library 3.0.0");
        assertThat(difference()).hasValueSatisfying(said -> assertThat(said).contains("test.library 3.0.0"));
    }

    @Test
    void whatServesAfterItsRemovalIsADifference() {
        assertThat(said(comparison.difference(removal(), Choice.WITHDRAWN)))
                .hasValueSatisfying(said -> assertThat(said).contains("1.0.0"));
        functions.remove(COUPONS);
        assertThat(said(comparison.difference(removal(), Choice.WITHDRAWN))).isEmpty();
    }

    @Test
    void aTableThatIsGoneAfterARemovalIsADifference() {
        functions.remove(COUPONS);
        there.tables = Optional.of(Set.of());
        assertThat(said(comparison.difference(removal(), Choice.WITHDRAWN)))
                .hasValueSatisfying(said -> assertThat(said).contains("table coupons_coupon"));
    }

    private static Optional<String> said(Optional<Reason> difference) {
        return difference.map(Words::english);
    }

    private Optional<String> difference() {
        return said(comparison.difference(put(), SERVES));
    }

    private Plan put() {
        return plan(
                new Change.Put(COUPONS, "1.0.0", Cohort.ALL),
                appears(bundles),
                appears(items),
                appears(permissions),
                appears(api),
                appears(tables));
    }

    private Plan removal() {
        return plan(
                new Change.Remove(COUPONS),
                vanishes(bundles),
                vanishes(items),
                vanishes(permissions),
                vanishes(api),
                vanishes(tables));
    }

    private static Plan plan(
            Change change,
            Difference bundles,
            Difference items,
            Difference permissions,
            Difference api,
            Difference tables) {
        var nobody = new Plan.Use(0, Map.of(), 0, List.of());
        return new Plan("hash", change, "", "", bundles, items, permissions, api, tables, 0, 0, nobody);
    }

    private static Difference appears(Collection<String> ids) {
        return Difference.between(List.of(), ids);
    }

    private static Difference vanishes(Collection<String> ids) {
        return Difference.between(ids, List.of());
    }

    private static final class There implements Comparison.World {

        private Set<String> api = Set.of("coupons");
        private Optional<Set<String>> tables = Optional.of(Set.of("coupons_coupon"));

        @Override
        public Optional<Bundle> bundle(String name, String version) {
            return BUNDLE.equals(name + " " + version) ? Optional.of(running()) : Optional.empty();
        }

        @Override
        public Set<String> api(String bundle, String version) {
            return api;
        }

        @Override
        public Optional<Set<String>> tables(FunctionId function) {
            return tables;
        }

        private static Bundle running() {
            return (Bundle) Proxy.newProxyInstance(
                    Bundle.class.getClassLoader(),
                    new Class<?>[] {Bundle.class},
                    (self, method, arguments) -> method.getName().equals("getState") ? Bundle.ACTIVE : null);
        }
    }
}
