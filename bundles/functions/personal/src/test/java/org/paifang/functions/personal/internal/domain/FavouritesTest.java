package org.paifang.functions.personal.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paifang.platform.testkit.Samples.CLERK;
import static org.paifang.platform.testkit.Samples.SUPERVISOR;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;

class FavouritesTest {

    private static final ItemId ONE = new ItemId("one.mine");
    private static final ItemId TWO = new ItemId("two.mine");
    private static final ItemId THREE = new ItemId("three.mine");

    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final Menu menu = new Menu().has("one.mine", "two.mine", "three.mine");
    private final Favourites favourites = new Favourites(access, menu, new MemoryFavourites());

    @Test
    void theyStandInTheOrderInWhichTheyCame() {
        add(TWO, ONE);
        assertThat(items()).containsExactly(TWO, ONE);
        assertThat(favourites.choices(SUPERVISOR, Languages.ENGLISH))
                .extracting(Favourites.Shown::item)
                .containsExactly(THREE);
    }

    @Test
    void oneThatIsThereAlreadyStaysWhereItIs() {
        add(ONE, TWO, ONE);
        assertThat(items()).containsExactly(ONE, TWO);
    }

    @Test
    void theyAreMovedWithinTheirList() {
        add(ONE, TWO, THREE);
        favourites.move(SUPERVISOR, THREE, 0);
        assertThat(items()).containsExactly(THREE, ONE, TWO);
        favourites.move(SUPERVISOR, THREE, 99);
        assertThat(items()).containsExactly(ONE, TWO, THREE);
        favourites.move(SUPERVISOR, new ItemId("no.such"), 0);
        assertThat(items()).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void oneWhoseFunctionIsAwayStaysUnderItsNameAndLeadsNowhereUntilItIsBack() {
        add(ONE, TWO);
        menu.has("two.mine");
        assertThat(favourites.of(SUPERVISOR, Languages.SIMPLIFIED_CHINESE))
                .containsExactly(new Favourites.Shown(ONE, "Personal", false), new Favourites.Shown(TWO, "个人中心", true));
        menu.has("one.mine", "two.mine");
        assertThat(favourites.of(SUPERVISOR, Languages.ENGLISH)).allMatch(Favourites.Shown::open);
    }

    @Test
    void whatIsNotInTheCallersMenuIsRefused() {
        menu.has("two.mine");
        assertThat(favourites.add(SUPERVISOR, ONE, Languages.ENGLISH)).contains(Reason.of(Favourites.NOT_OPEN));
        assertThat(items()).isEmpty();
    }

    @Test
    void thereAreNoMoreThanThereMayBe() {
        var all = IntStream.rangeClosed(0, Favourites.MOST)
                .mapToObj(i -> "f" + i + ".mine")
                .toList();
        menu.has(all.toArray(String[]::new));
        for (var item : all.subList(0, Favourites.MOST)) {
            assertThat(favourites.add(SUPERVISOR, new ItemId(item), Languages.ENGLISH))
                    .isEmpty();
        }
        assertThat(favourites.add(SUPERVISOR, new ItemId(all.get(Favourites.MOST)), Languages.ENGLISH))
                .contains(Reason.of(Favourites.TOO_MANY, Favourites.MOST));
        assertThat(items()).hasSize(Favourites.MOST);
    }

    @Test
    void theyAreTheOperatorsAloneAndCountedForWhoeverChangesTheFunction() {
        add(ONE);
        assertThat(favourites.of(CLERK, Languages.ENGLISH)).isEmpty();
        favourites.add(CLERK, ONE, Languages.ENGLISH);
        favourites.remove(SUPERVISOR, ONE);
        assertThat(favourites.leadingTo(new FunctionId("one"))).containsExactly(Map.entry(ONE, 1));
        assertThat(favourites.leadingTo(new FunctionId("two"))).isEmpty();
    }

    @Test
    void everyMethodAsksForTheRight() {
        access.set("personal.use", Verdict.NOT_PERMITTED);
        access.set("personal.mine", Verdict.NOT_PERMITTED);
        assertThatThrownBy(() -> favourites.of(SUPERVISOR, Languages.ENGLISH)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> favourites.choices(SUPERVISOR, Languages.ENGLISH))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> favourites.add(SUPERVISOR, ONE, Languages.ENGLISH))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> favourites.move(SUPERVISOR, ONE, 0)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> favourites.remove(SUPERVISOR, ONE)).isInstanceOf(AccessDenied.class);
    }

    private void add(ItemId... items) {
        for (var item : items) {
            assertThat(favourites.add(SUPERVISOR, item, Languages.ENGLISH)).isEmpty();
        }
    }

    private List<ItemId> items() {
        return favourites.of(SUPERVISOR, Languages.ENGLISH).stream()
                .map(Favourites.Shown::item)
                .toList();
    }
}
