package org.paifang.functions.query.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeDirectory;
import org.paifang.platform.testkit.FakeProfiles;
import org.paifang.platform.testkit.FixedClock;
import org.paifang.platform.testkit.Samples;

class SavedFiltersTest {

    private final FakeAccessPolicy policy = FakeAccessPolicy.allowingAll();
    private final Store store = new Store();
    private final SavedFilters saved = new SavedFilters(
            store,
            new TransactionQuery(
                    new FakeTransactions(),
                    policy,
                    FakeDirectory.withSamples(),
                    new FakeProfiles(),
                    FixedClock.at("2026-03-01T08:00:00Z")),
            policy);

    @ParameterizedTest
    @CsvSource({
        "'', query.name-missing",
        "'   ', query.name-missing",
        "Unsettled, ",
        "本週未結算, ",
        "1234567890123456789012345678901234567890, ",
        "12345678901234567890123456789012345678901, query.name-too-long",
    })
    void namesHaveALength(String name, @org.jspecify.annotations.Nullable String code) {
        var reason = saved.save(Samples.CLERK, new SavedFilter(name, Criteria.of(Period.ANY)));

        assertThat(reason.map(Reason::code).orElse(null)).isEqualTo(code);
        assertThat(store.kept).hasSize(code == null ? 1 : 0);
    }

    @Test
    void blanksAndComposedLettersAreOneSpelling() {
        saved.save(Samples.CLERK, new SavedFilter("  Cafe\u0301   bar ", Criteria.of(Period.ANY)));

        assertThat(saved.list(Samples.CLERK)).extracting(SavedFilter::name).containsExactly("Caf\u00e9 bar");
    }

    @Test
    void criteriaThatCannotBeAskedAreNotKept() {
        var criteria = new Criteria(
                Period.ANY, null, null, "no such shape", null, Set.of(), Set.of(), null, "", "", "", "", "");

        var reason = saved.save(Samples.CLERK, new SavedFilter("Broken", criteria));

        assertThat(reason.map(Reason::code)).contains("query.order-no-shape");
        assertThat(store.kept).isEmpty();
    }

    @Test
    void whatTheStoreRefusesIsASentence() {
        store.answer = SavedFilterStore.Outcome.NAME_USED;
        assertThat(save("A")).isEqualTo("query.name-used");

        store.answer = SavedFilterStore.Outcome.FULL;
        assertThat(save("A")).isEqualTo("query.saved-full");
    }

    @Test
    void withoutTheRightToViewNothingIsReadOrKept() {
        policy.set("query.view", Verdict.NOT_PERMITTED);

        assertThatThrownBy(() -> saved.list(Samples.CLERK)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> save("A")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> saved.delete(Samples.CLERK, "A")).isInstanceOf(AccessDenied.class);
        assertThat(store.asked).isZero();
    }

    private String save(String name) {
        return saved.save(Samples.CLERK, new SavedFilter(name, Criteria.of(Period.ANY)))
                .map(Reason::code)
                .orElse("");
    }

    private static final class Store implements SavedFilterStore {

        private final List<SavedFilter> kept = new ArrayList<>();
        private Outcome answer = Outcome.ADDED;
        private int asked;

        @Override
        public List<SavedFilter> of(OperatorId operator) {
            asked++;
            return List.copyOf(kept);
        }

        @Override
        public Outcome add(OperatorId operator, SavedFilter filter, int maximum) {
            asked++;
            kept.add(filter);
            return answer;
        }

        @Override
        public void remove(OperatorId operator, String name) {
            asked++;
        }
    }
}
