package org.paifang.platform.shell.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.shell.internal.FakeHouse;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.ui.api.PlatformTexts;

class MenuModelTest {

    private final FakeHouse house = new FakeHouse().install("things", "other");

    @ParameterizedTest
    @CsvSource({"transactions,Transactions", "odd,Odd ones", "nameless,nameless"})
    void aGroupIsNamedByThePlatformElseByTheFunctionElseByItsId(String id, String title) {
        assertThat(model(id).groups().get(0).title()).isEqualTo(title);
    }

    @Test
    void itemsCarryTitleAndHintOfTheirFunction() {
        assertThat(model("odd").items())
                .extracting(MenuModel.Item::path, MenuModel.Item::title, MenuModel.Item::hint)
                .containsExactly(tuple("things", "Things", "All things"), tuple("other", "Others", "All others"));
    }

    private MenuModel model(String group) {
        var function = house.installed().get(0);
        EffectiveMenu menu = caller -> List.of(new EffectiveMenu.Group(
                group,
                function.descriptor().items().stream()
                        .map(item -> new EffectiveMenu.Entry(item, function))
                        .toList()));
        return MenuModel.of(menu, Samples.SUPERVISOR, PlatformTexts.messages(), Languages.ENGLISH);
    }
}
