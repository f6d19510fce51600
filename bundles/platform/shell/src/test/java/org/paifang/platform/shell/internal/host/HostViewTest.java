package org.paifang.platform.shell.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.shell.internal.FakeHouse;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.ViewSession;

class HostViewTest {

    private final FakeHouse house = new FakeHouse();
    private final HostView host = new HostView(house.house, house.contributions, house.page, Samples.SUPERVISOR);
    private final List<Greeting> made = new ArrayList<>();

    @BeforeEach
    void open() {
        UI.setCurrent(house.ui);
        house.ui.add(host);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void theViewOfAnOpenItemIsShownUnderItsTitle() {
        bring();
        host.go("things");
        assertThat(FakeHouse.text(host)).isEqualTo("Hello []");
        assertThat(host.getPageTitle()).isEqualTo("Things – Sample merchant 100001 – Product");
    }

    @Test
    void theSameViewStaysWhenTheRestOfTheAddressChanges() {
        bring();
        host.go("things/1");
        host.go("things/2/a%20b");
        assertThat(made).hasSize(1);
        assertThat(FakeHouse.text(host)).isEqualTo("Hello [2, a b]");
    }

    @Test
    void aViewWhoseFunctionLeavesIsReplacedAndComesBackByItself() {
        bring();
        host.go("things/7");
        house.takeView("things");
        house.uninstall();
        assertThat(FakeHouse.text(host)).startsWith("Things is no longer available");
        bring();
        assertThat(FakeHouse.text(host)).isEqualTo("Hello [7]");
        assertThat(made).hasSize(2);
    }

    @Test
    void aRefreshThatChangesNothingLeavesTheViewAlone() {
        bring();
        host.go("things");
        house.page.refresh();
        assertThat(made).hasSize(1);
    }

    @Test
    void anotherVersionIsOfferedAndTheOldOneStaysUntilItIsWanted() {
        bring();
        host.go("things/7");
        serve("1.1.0");
        assertThat(FakeHouse.text(host)).contains("is served in another version now", "Hello [7]");
        assertThat(made).hasSize(1);

        host.go("things/8");
        assertThat(FakeHouse.text(host)).isEqualTo("Hello [8]");
        assertThat(made).hasSize(2);
    }

    @Test
    void nothingIsOfferedAnyMoreWhenTheVersionThatIsOpenServesAgain() {
        bring();
        host.go("things");
        serve("1.1.0");
        house.version("1.0.0");
        house.install("things");
        assertThat(FakeHouse.text(host)).isEqualTo("Hello []");
        assertThat(made).hasSize(1);
    }

    @Test
    void aBrowserThatAsksForEverythingAgainKeepsTheViewAndWhatWasTyped() {
        bring();
        host.go("things");
        house.resync();
        assertThat(FakeHouse.text(host)).isEqualTo("Hello []");
        assertThat(made).hasSize(1);
        house.page.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(FakeHouse.text(host)).isEqualTo("你好 []");
    }

    @Test
    void aBrowserThatAsksForEverythingAgainIsToldWhatWasSaid() {
        bring();
        host.go("things");
        house.takeView("things");
        house.uninstall();
        house.resync();
        assertThat(FakeHouse.text(host)).startsWith("Things is no longer available");
        bring();
        assertThat(FakeHouse.text(host)).isEqualTo("Hello []");
    }

    @Test
    void aViewThatIsLeftIsMadeAnew() {
        bring();
        host.go("things");
        house.ui.remove(host);
        assertThat(FakeHouse.text(host)).isEmpty();
        house.ui.add(host);
        assertThat(made).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "SWITCHED_OFF,switched off",
        "NOT_PERMITTED,do not have the right",
        "NOT_IN_EDITION,not offered for your kind of merchant",
    })
    void aViewThatIsClosedWhileItIsOpenSaysWhy(Verdict verdict, String why) {
        bring();
        host.go("things");
        house.policy.set("things.things", verdict);
        house.page.refresh();
        assertThat(FakeHouse.text(host)).startsWith("Things was closed").contains(why);
    }

    @Test
    void anotherClosedReasonIsSaidWhenItChanges() {
        bring();
        house.policy.set("things.things", Verdict.SWITCHED_OFF);
        host.go("things");
        house.policy.set("things.things", Verdict.NOT_PERMITTED);
        house.page.refresh();
        assertThat(FakeHouse.text(host)).contains("do not have the right");
    }

    @Test
    void whatIsSaidFollowsTheLanguage() {
        house.install("things");
        house.policy.set("things.things", Verdict.SWITCHED_OFF);
        host.go("things");
        house.page.speak(Languages.SIMPLIFIED_CHINESE);
        assertThat(FakeHouse.text(host)).startsWith("您不能打开“东西”");
    }

    @Test
    void anUnknownAddressIsSaidToBeOne() {
        host.go("nowhere");
        assertThat(FakeHouse.text(host)).startsWith("There is nothing at this address");
    }

    @Test
    void aViewThatCannotBeMadeIsAnIncidentAndCanBeTriedAgain() {
        house.install("things");
        house.bringView("things", session -> {
            throw new IllegalStateException("broken on purpose");
        });
        host.go("things");
        assertThat(FakeHouse.text(host))
                .startsWith("Things could not be shown")
                .containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}");
        house.takeView("things");
        bring();
        assertThat(FakeHouse.text(host)).isEqualTo("Hello []");
    }

    /** An open page whose service wants more than the page does is closed, and opens when that is there. */
    @Test
    void whatAViewsServiceDeniesIsSaidUntilItDoesNoLonger() {
        var denies = new AtomicBoolean(true);
        house.install("things");
        house.bringView("things", session -> {
            if (denies.get()) {
                throw new AccessDenied(
                        session.caller(), "things.more", new Decision(Verdict.NOT_PERMITTED, "operator"));
            }
            return new Greeting(session);
        });
        host.go("things");
        assertThat(FakeHouse.text(host)).startsWith("Things is not open to you").contains("do not have the right");
        house.page.refresh();
        assertThat(FakeHouse.text(host)).startsWith("Things is not open to you");
        denies.set(false);
        house.page.refresh();
        assertThat(FakeHouse.text(host)).isEqualTo("Hello []");
    }

    @Test
    void aViewOfAnotherBundleDoesNotTakeTheFunctionsPlace() {
        house.install("things");
        house.bringView("things", "bundle.stranger", Greeting::new);
        host.go("things");
        assertThat(FakeHouse.text(host)).startsWith("Things is not available at the moment");
    }

    @Test
    void theTextsOfAnOpenViewChangeInPlace() {
        bring();
        host.go("things");
        house.page.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(made).hasSize(1);
        assertThat(FakeHouse.text(host)).isEqualTo("你好 []");
        assertThat(host.getPageTitle()).startsWith("東西 – ");
    }

    private void bring() {
        house.install("things");
        bringView();
    }

    /** As the engine does it: the new version is here, and then it serves. */
    private void serve(String version) {
        house.version(version);
        bringView();
        house.install("things");
    }

    private void bringView() {
        house.bringView("things", session -> {
            var view = new Greeting(session);
            made.add(view);
            return view;
        });
    }

    private static final class Greeting extends Div implements AddressAware {

        private static final long serialVersionUID = 1L;

        private final Span address = new Span();

        Greeting(ViewSession session) {
            var word = new Span();
            session.texts().bind(word::setText, "hello");
            Component blank = new Span(" ");
            add(word, blank, address);
        }

        @Override
        public void addressChanged(List<String> segments) {
            address.setText(segments.toString());
        }
    }
}
