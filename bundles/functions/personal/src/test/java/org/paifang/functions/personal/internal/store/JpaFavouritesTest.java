package org.paifang.functions.personal.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paifang.functions.personal.internal.PersonalTables;
import org.paifang.functions.personal.internal.domain.Favourite;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.testkit.Databases;
import org.paifang.platform.testkit.Samples;

class JpaFavouritesTest {

    private static final Favourite ONE = new Favourite(new ItemId("refund.list"), "退款");
    private static final Favourite TWO = new Favourite(new ItemId("refund.create"), "Refund");
    private static final Favourite THREE = new Favourite(new ItemId("query.transactions"), "x".repeat(100));

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theyComeBackInTheirOrderAndAreTheOperatorsAlone(Databases kind) {
        try (var database = kind.open().migrate(new PersonalTables())) {
            var store = new JpaFavourites(database.unit("personal"));
            var operator = Samples.SUPERVISOR.operator();
            store.change(operator, now -> List.of(ONE, TWO, THREE));
            assertThat(store.of(operator)).containsExactly(ONE, TWO, THREE);

            store.change(operator, now -> {
                var turned = new ArrayList<>(now);
                turned.remove(TWO);
                turned.add(0, turned.remove(1));
                return turned;
            });
            assertThat(store.of(operator)).containsExactly(THREE, ONE);
            assertThat(store.of(Samples.CLERK.operator())).isEmpty();
            assertThat(store.leadingTo(new FunctionId("refund")))
                    .containsExactly(Map.entry(new ItemId("refund.list"), 1));
            assertThat(store.leadingTo(new FunctionId("ref"))).isEmpty();
        }
    }
}
