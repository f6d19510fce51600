package org.paifang.platform.shell.internal.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.shell.internal.FakeHouse;
import org.paifang.platform.shell.internal.page.Visits;
import org.paifang.platform.ui.api.AddressAware;

class LobbyViewTest {

    private static final List<String> SEGMENTS = new ArrayList<>();

    private final FakeHouse house = new FakeHouse().install();
    private final LobbyView view = new LobbyView(house.house, house.contributions, new Visits(), house.page);

    @BeforeEach
    void open() {
        SEGMENTS.clear();
        UI.setCurrent(house.ui);
        house.ui.add(view);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void aPublicViewIsShownToWhoeverIsNotLoggedInAndToldItsAddress() {
        house.bringPublicView("places", session -> new Telling());
        view.go("public/places/a%20b");
        assertThat(FakeHouse.text(view)).contains("Everybody may read this");
        assertThat(SEGMENTS).containsExactly("a b");
    }

    @Test
    void itGoesAndComesBackWithItsFunction() {
        house.bringPublicView("places", session -> new Telling());
        view.go("public/places");
        house.uninstall();
        assertThat(FakeHouse.text(view)).contains("There is nothing at this address");
        house.install();
        assertThat(FakeHouse.text(view)).contains("Everybody may read this");
        house.takePublicView("places");
        house.page.refresh();
        assertThat(FakeHouse.text(view)).contains("There is nothing at this address");
    }

    @Test
    void aBrowserThatAsksForEverythingAgainKeepsIt() {
        var made = new ArrayList<Telling>();
        house.bringPublicView("places", session -> {
            made.add(new Telling());
            return made.get(0);
        });
        view.go("public/places");
        house.resync();
        assertThat(FakeHouse.text(view)).contains("Everybody may read this");
        assertThat(made).hasSize(1);
    }

    @Test
    void whatThrowsIsASentenceWithANumber() {
        house.bringPublicView("places", session -> {
            throw new IllegalStateException("broken on purpose");
        });
        view.go("public/places");
        assertThat(FakeHouse.text(view)).doesNotContain("on purpose").containsPattern("[A-Z0-9]{4}");
    }

    @Test
    void whoOpensTooManyPagesIsToldSoInEveryLanguage() {
        house.bringPublicView("places", session -> new Telling());
        for (var i = 0; i < LobbyView.VISITS; i++) {
            view.go("public/places");
        }
        assertThat(FakeHouse.text(view)).contains("Everybody may read this");
        view.go("public/places");
        assertThat(FakeHouse.text(view)).contains("Too many pages from your network");
        house.page.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(FakeHouse.text(view)).contains("您所在網路開啟的頁面過多");
    }

    @Test
    void theLoginLeadsToIt() {
        house.bringPublicView("places", session -> new Telling());
        var links = house.contributions.publicLinks(house);
        assertThat(links).hasSize(1);
        assertThat(new LobbyLinks(house.page, links).getElement().getOuterHTML())
                .contains("/public/places");
    }

    private static final class Telling extends Div implements AddressAware {

        private static final long serialVersionUID = 1L;

        Telling() {
            add(new Span("Everybody may read this"));
        }

        @Override
        public void addressChanged(List<String> segments) {
            SEGMENTS.clear();
            SEGMENTS.addAll(segments);
        }
    }
}
