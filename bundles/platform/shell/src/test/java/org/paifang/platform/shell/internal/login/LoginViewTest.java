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
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.shell.internal.FakeHouse;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.ui.api.Notice;

class LoginViewTest {

    private final FakeHouse house = new FakeHouse();
    private final LoginView view = new LoginView(house.authentication, house.sessions, house.page, house.house.brand());

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
        logIn("100001-01", "wrong");
        assertThat(notice().getElement().getAttribute("role")).isEqualTo("alert");
        assertThat(said()).startsWith("Operator number or password is wrong.");
        house.page.speak(Languages.TRADITIONAL_CHINESE);
        assertThat(said()).startsWith("操作員號或密碼不正確");
    }

    @Test
    void whoMustWaitReadsHowLong() {
        house.authentication.outcome = new Authentication.Throttled(Duration.ofMinutes(5));
        logIn("100001-01", "wrong");
        assertThat(said()).isEqualTo("Too many attempts. Wait 5 minutes, then try again.");
    }

    @Test
    void nothingTypedIsNoAttempt() {
        logIn(" ", "secret");
        logIn("100001-01", "");
        assertThat(house.authentication.asked).isZero();
        assertThat(said()).startsWith("Enter your operator number");
    }

    @Test
    void whoIsLetInIsTheCallerOfTheSession() {
        house.authentication.outcome = new Authentication.LoggedIn(Samples.SUPERVISOR);
        logIn("100001-01", "right");
        assertThat(house.page.caller()).contains(Samples.SUPERVISOR);
        assertThat(notice().isVisible()).isFalse();
    }

    @Test
    void whoIsLetInHasASession() {
        house.authentication.outcome = new Authentication.LoggedIn(Samples.SUPERVISOR);
        logIn("100001-01", "right");
        assertThat(house.sessions.of(Samples.SUPERVISOR.operator())).hasSize(1);
        assertThat(house.page.sessionId().flatMap(house.sessions::find)).isPresent();
    }

    @Test
    void whoComesWithAOneTimeCodeIsNotInBeforeAPasswordIsChosen() {
        house.authentication.outcome = new Authentication.ChangeRequired(Samples.SUPERVISOR);
        logIn("100001-01", "one-time");
        assertThat(house.page.caller()).isEmpty();
        var choice = (FirstPassword) view.form();
        choice.submit("a", "b");
        assertThat(said()).startsWith("The two passwords are not the same");
        assertThat(house.authentication.asked).isEqualTo(1);
        house.authentication.chosen = new Authentication.Objected(Reason.of("password.too-short", 15));
        choice.submit("short", "short");
        assertThat(said()).startsWith("The password is too short. It needs at least 15");
        assertThat(house.page.caller()).isEmpty();
        house.authentication.chosen = new Authentication.LoggedIn(Samples.SUPERVISOR);
        choice.submit("a sentence of some words", "a sentence of some words");
        assertThat(house.page.caller()).contains(Samples.SUPERVISOR);
    }

    @Test
    void whoHasASecondFactorIsNotInBeforeItsCode() {
        house.authentication.outcome = new Authentication.CodeRequired(Samples.SUPERVISOR);
        logIn("100001-01", "right");
        assertThat(house.page.caller()).isEmpty();
        var step = (SecondStep) view.form();
        step.submit(" ");
        assertThat(said()).startsWith("Enter the code");
        assertThat(house.authentication.asked).isEqualTo(1);
        house.authentication.outcome = new Authentication.Refused();
        step.submit("000000");
        assertThat(said()).startsWith("The code is wrong, or it was used already.");
        house.authentication.outcome = new Authentication.Throttled(Duration.ofMinutes(5));
        step.submit("000000");
        assertThat(said()).isEqualTo("Too many attempts. Wait 5 minutes, then try again.");
        assertThat(house.page.caller()).isEmpty();
        house.authentication.outcome = new Authentication.LoggedIn(Samples.SUPERVISOR);
        step.submit("123456");
        assertThat(house.authentication.code).isEqualTo("123456");
        assertThat(house.page.caller()).contains(Samples.SUPERVISOR);
    }

    @Test
    void whoChoseAPasswordWithAOneTimeCodeShowsTheSecondFactorAsWell() {
        house.authentication.outcome = new Authentication.ChangeRequired(Samples.SUPERVISOR);
        logIn("100001-01", "one-time");
        house.authentication.chosen = new Authentication.CodeRequired(Samples.SUPERVISOR);
        ((FirstPassword) view.form()).submit("a sentence of some words", "a sentence of some words");
        assertThat(house.page.caller()).isEmpty();
        assertThat(FakeHouse.text(view.form())).contains("100001-01");
        house.authentication.outcome = new Authentication.LoggedIn(Samples.SUPERVISOR);
        ((SecondStep) view.form()).submit("123456");
        assertThat(house.page.caller()).contains(Samples.SUPERVISOR);
    }

    private void logIn(String login, String password) {
        ((NameAndPassword) view.form()).logIn(login, password);
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
