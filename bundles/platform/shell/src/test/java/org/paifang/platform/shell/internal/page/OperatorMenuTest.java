package org.paifang.platform.shell.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.shell.internal.FakeHouse;
import org.paifang.platform.testkit.Samples;

class OperatorMenuTest {

    private final FakeHouse house = new FakeHouse();
    private final OperatorMenu menu = new OperatorMenu(house.house, house.page, Samples.SUPERVISOR, () -> {});

    @Test
    void initialsStandWhereThereIsNoPictureAndGoWhenThereIs() {
        assertThat(picture().getText()).isNotBlank();
        house.avatar = new byte[] {1, 2, 3};
        menu.look();
        assertThat(picture()
                        .getChildren()
                        .filter(Image.class::isInstance)
                        .map(Image.class::cast)
                        .map(Image::getSrc))
                .containsExactly("data:image/png;base64,AQID");
        assertThat(picture().getText()).isEmpty();
        house.avatar = null;
        menu.look();
        assertThat(picture().getText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"Ada Lovelace, AL", "陳大文, 陳", "one, O", "a-b c, AB"})
    void initialsAreOfTheFirstTwoWords(String name, String initials) {
        assertThat(OperatorMenu.initials(name)).isEqualTo(initials);
    }

    private Span picture() {
        return (Span) menu.getItems().get(0).getChildren().findFirst().orElseThrow();
    }
}
