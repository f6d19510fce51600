package org.paifang.platform.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.todo.TodoSource;
import org.paifang.platform.shell.internal.page.Todo;
import org.paifang.platform.testkit.Samples;

class TodosTest {

    private final FakeHouse house = new FakeHouse().install("list", "other");
    private final Todos todos = new Todos(house, house.policy, house.contributions, house);

    @AfterEach
    void stop() {
        todos.stop();
    }

    @Test
    void whatWaitsIsCountedAndSaidInASentence() {
        bring("list", "bundle.things", caller -> 2);
        var found = todos.of(Samples.CLERK);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path()).isEqualTo("list");
        assertThat(found.get(0).number()).isEqualTo("2");
        assertThat(found.get(0).sentence(Languages.ENGLISH)).isEqualTo("2 things wait for you");
    }

    @Test
    void whereNothingWaitsNothingIsSaid() {
        bring("list", "bundle.things", caller -> 0);
        assertThat(todos.of(Samples.CLERK)).isEmpty();
    }

    @Test
    void manyAreNotCountedToTheEnd() {
        bring("list", "bundle.things", caller -> TodoSource.MOST);
        assertThat(todos.of(Samples.CLERK)).extracting(Todo::number).containsExactly("99+");
    }

    @Test
    void anItemThatIsClosedToTheCallerIsNotAskedFor() {
        house.policy.set("things.list", Verdict.NOT_PERMITTED);
        bring("list", "bundle.things", caller -> {
            throw new IllegalStateException("was asked");
        });
        assertThat(todos.of(Samples.CLERK)).isEmpty();
    }

    @Test
    void anotherBundleCannotCountForAFunction() {
        bring("list", "bundle.stranger", caller -> 5);
        assertThat(todos.of(Samples.CLERK)).isEmpty();
    }

    @Test
    void oneThatCannotCountTakesNothingFromTheOthers() {
        bring("list", "bundle.things", caller -> {
            throw new IllegalStateException("the database is away");
        });
        bring("other", "bundle.things", caller -> 1);
        assertThat(todos.of(Samples.CLERK))
                .extracting(todo -> todo.item().value())
                .containsExactly("things.other");
    }

    @Test
    void whatCannotBeCountedCountsAgainstItsFunctionAsWorkOfThatOperator() {
        var counter = new Counter();
        todos.setFailures(counter);
        bring("list", "bundle.things", caller -> {
            throw new IllegalStateException("broken");
        });
        bring("other", "bundle.things", caller -> 1);
        todos.of(Samples.CLERK);
        todos.of(Samples.CLERK);
        var once = "bundle.things 1.0.0 " + Samples.CLERK.merchant() + " what waits in things.list for "
                + Samples.CLERK.operator();
        assertThat(counter.told).containsExactly(once, once);
        todos.unsetFailures(counter);
        todos.of(Samples.CLERK);
        assertThat(counter.told).hasSize(2);
    }

    @Test
    void aClosedDoorAndADatabaseThatIsAwayAreNoFaultOfTheFunction() {
        var counter = new Counter();
        todos.setFailures(counter);
        bring("list", "bundle.things", caller -> {
            throw new AccessDenied(caller, "things.list", new Decision(Verdict.SWITCHED_OFF, "profile"));
        });
        bring("other", "bundle.things", caller -> {
            throw new IllegalStateException(new SQLException("gone", "08006"));
        });
        assertThat(todos.of(Samples.CLERK)).isEmpty();
        assertThat(counter.told).isEmpty();
    }

    /** Writes down at what which function failed. */
    private static final class Counter implements FunctionFailures {

        private final List<String> told = new ArrayList<>();

        @Override
        public void failed(InstalledFunction function, MerchantNo merchant) {
            throw new AssertionError("to-dos are work that is done again");
        }

        @Override
        public void failedAt(InstalledFunction function, MerchantNo merchant, String work) {
            told.add(function.bundle() + " " + function.version() + " " + merchant + " " + work);
        }
    }

    private void bring(String item, String bundle, ToIntFunction<Caller> count) {
        house.bringTodos(bundle, new TodoSource() {
            @Override
            public ItemId item() {
                return new ItemId("things." + item);
            }

            @Override
            public int count(Caller caller) {
                return count.applyAsInt(caller);
            }
        });
    }
}
