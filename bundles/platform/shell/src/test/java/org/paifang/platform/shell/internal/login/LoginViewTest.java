package org.paifang.platform.shell.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.shell.internal.FakeAuthentication;
import org.paifang.platform.shell.internal.FakeHouse;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.ui.api.Notice;

class LoginViewTest {

    private final FakeHouse house = new FakeHouse();
    private final FakeAuthentication authentication = new FakeAuthentication();
    private final LoginView view = new LoginView(authentication, house.page, house.house.brand());

    @BeforeEach
    void open() {
        UI.setCurrent(house.ui);
        house.ui.add(view);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void whoIsRefusedReadsItAtOnceAndInEveryLanguage() {
        view.logIn("100001-01", "wrong");
        assertThat(notice().getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(said()).startsWith("Operator number or password is wrong.");
        house.page.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(said()).startsWith("操作員號或密碼不正確");
    }

    @Test
    void whoMustWaitReadsHowLong() {
        authentication.outcome = new Authentication.Throttled(Duration.ofMinutes(5));
        view.logIn("100001-01", "wrong");
        assertThat(said()).isEqualTo("Too many attempts. Wait 5 minutes, then try again.");
    }

    @Test
    void nothingTypedIsNoAttempt() {
        view.logIn(" ", "secret");
        view.logIn("100001-01", "");
        assertThat(authentication.asked).isZero();
        assertThat(said()).startsWith("Enter your operator number");
    }

    @Test
    void whoIsLetInIsTheCallerOfTheSession() {
        authentication.outcome = new Authentication.LoggedIn(Samples.SUPERVISOR);
        view.logIn("100001-01", "right");
        assertThat(house.page.caller()).contains(Samples.SUPERVISOR);
        assertThat(notice().isVisible()).isFalse();
    }

    private String said() {
        return FakeHouse.text(notice());
    }

    private Notice notice() {
        return below(view)
                .filter(Notice.class::isInstance)
                .map(Notice.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(LoginViewTest::below));
    }
}
