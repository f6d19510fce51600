package org.paifang.platform.core.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paifang.platform.core.internal.domain.Functions.at;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.Cohort;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.MerchantNo;

/** Two versions of one bundle stand beside each other; the choice says who is served by which. */
class VersionsTest {

    private static final FunctionId REFUND = new FunctionId("refund");
    private static final MerchantNo ONE = new MerchantNo("100001");
    private static final MerchantNo OTHER = new MerchantNo("200001");

    private final Catalog both = Catalog.empty(nobody -> Optional.empty())
            .with(version(1, "1.0.0", "refunds"))
            .with(version(2, "1.1.0", "returns"));

    @Test
    void withoutAChoiceTheFirstServesAllAndTheOtherIsNotRefused() {
        assertThat(served(both, ONE)).isEqualTo("1.0.0");
        assertThat(both.installed()).hasSize(1);
        assertThat(both.versions(REFUND)).extracting(InstalledFunction::version).containsExactly("1.0.0", "1.1.0");
        assertThat(both.refused()).isEmpty();
        assertThat(both.itemAt("returns")).isEmpty();
    }

    @Test
    void aChoiceSwitchesFunctionAndPathsAtOnce() {
        var switched = both.with(REFUND, Choice.of("1.1.0"));
        assertThat(served(switched, ONE)).isEqualTo("1.1.0");
        assertThat(switched.itemAt("refunds")).isEmpty();
        assertThat(switched.itemAt("returns")).isPresent();
    }

    @Test
    void aChoiceForWhatIsNotHereLeavesWhatIs() {
        var hoping = both.with(REFUND, Choice.of("2.0.0"));
        assertThat(served(hoping, ONE)).isEqualTo("1.0.0");
        assertThat(served(hoping.with(version(3, "2.0.0", "refunds")), ONE)).isEqualTo("2.0.0");
    }

    @Test
    void theChosenOneGoesAndTheOtherTakesItsPlace() {
        var left = both.with(REFUND, Choice.of("1.1.0")).without(2);
        assertThat(served(left, ONE)).isEqualTo("1.0.0");
    }

    @Test
    void aWithdrawnFunctionServesNobodyAlthoughItIsHere() {
        var withdrawn = both.with(REFUND, Choice.WITHDRAWN);
        assertThat(withdrawn.installed()).isEmpty();
        assertThat(withdrawn.find(REFUND, ONE)).isEmpty();
        assertThat(withdrawn.itemAt("refunds", ONE)).isEmpty();
        assertThat(withdrawn.versions(REFUND)).hasSize(2);
    }

    @Test
    void aCohortIsServedByTheVersionBeside() {
        var beside = new Choice.Beside("1.1.0", Cohort.of(Set.of(ONE)));
        var catalog = both.with(REFUND, Choice.of("1.0.0").with(beside));
        assertThat(served(catalog, ONE)).isEqualTo("1.1.0");
        assertThat(served(catalog, OTHER)).isEqualTo("1.0.0");
        assertThat(catalog.installed(ONE))
                .extracting(InstalledFunction::version)
                .containsExactly("1.1.0");
        assertThat(catalog.itemAt("returns", ONE)).isPresent();
        assertThat(catalog.itemAt("returns", OTHER)).isEmpty();
        assertThat(catalog.itemAt("refunds", OTHER)).isPresent();
    }

    @Test
    void aPauseHoldsForThoseItNames() {
        var some = both.with(REFUND, Choice.FIRST.with(new Choice.Pause(false, Set.of(ONE))));
        assertThat(some.isPaused(REFUND, ONE)).isTrue();
        assertThat(some.isPaused(REFUND, OTHER)).isFalse();
        var all = both.with(REFUND, Choice.FIRST.with(new Choice.Pause(true, Set.of())));
        assertThat(all.isPaused(REFUND, OTHER)).isTrue();
    }

    @Test
    void theSameVersionOfAnotherBundleIsAnotherFunctionAndRefused() {
        var stranger = new Candidate(3, "stranger", "1.2.0", Candidate.read(at("refund", "refunds")));
        assertThat(both.with(stranger).versions(REFUND)).hasSize(2);
        assertThat(both.with(stranger).refused())
                .singleElement()
                .extracting("bundle")
                .isEqualTo("stranger");
    }

    @Test
    void aNewVersionDoesNotTakeThePathOfAnotherFunction() {
        var query = new Candidate(9, "query", "1.0.0", Candidate.read(at("query", "returns")));
        var catalog = Catalog.empty(nobody -> Optional.empty())
                .with(version(1, "1.0.0", "refunds"))
                .with(query)
                .with(version(2, "1.1.0", "returns"));
        assertThat(catalog.versions(REFUND)).hasSize(1);
        assertThat(catalog.refused())
                .singleElement()
                .extracting("why")
                .asString()
                .contains("belongs to query.list");
    }

    @Test
    void aShareGrowsWithoutLosingAnybodyAndIsAboutWhatItSays() {
        var tenth = members(10);
        var third = members(33);
        assertThat(third).containsAll(tenth);
        assertThat(tenth).hasSizeBetween(800, 1_200);
        assertThat(third).hasSizeBetween(3_000, 3_600);
        assertThat(members(0)).isEmpty();
        assertThat(members(100)).hasSize(10_000);
    }

    @Test
    void aBranchIsServedWhoeverItLooksAfter() {
        var here = new Branch("廣東", "深圳市");
        var catalog = Catalog.empty(merchant -> Optional.of(merchant.equals(ONE) ? here : new Branch("福建", "廈門市")))
                .with(version(1, "1.0.0", "refunds"))
                .with(version(2, "1.1.0", "returns"));

        assertThat(servedBeside(catalog, here)).containsExactly("1.1.0", "1.0.0");
        assertThat(servedBeside(catalog, new Branch("廣東", ""))).containsExactly("1.1.0", "1.0.0");
        assertThat(servedBeside(catalog, new Branch("廣東", "珠海市"))).containsExactly("1.0.0", "1.0.0");
    }

    private static List<String> servedBeside(Catalog catalog, Branch branch) {
        var choice = Choice.of("1.0.0").with(new Choice.Beside("1.1.0", Cohort.in(Set.of(branch))));
        var chosen = catalog.with(REFUND, choice);
        return List.of(served(chosen, ONE), served(chosen, OTHER));
    }

    private static List<MerchantNo> members(int percent) {
        var cohort = Cohort.share(percent);
        return IntStream.range(0, 10_000)
                .mapToObj(number -> new MerchantNo("m" + (100_000 + number)))
                .filter(merchant -> cohort.contains(REFUND, merchant, Optional::empty))
                .toList();
    }

    private static String served(Catalog catalog, MerchantNo merchant) {
        return catalog.find(REFUND, merchant).orElseThrow().version();
    }

    private static Candidate version(long key, String version, String path) {
        return new Candidate(key, "bundle.refund", version, Candidate.read(at("refund", path)));
    }
}
