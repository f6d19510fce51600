package org.paifang.platform.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;
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
