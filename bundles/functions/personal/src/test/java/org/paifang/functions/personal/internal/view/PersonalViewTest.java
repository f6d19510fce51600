package org.paifang.functions.personal.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.functions.personal.internal.PersonalFunction;
import org.paifang.functions.personal.internal.domain.Favourites;
import org.paifang.functions.personal.internal.domain.Files;
import org.paifang.functions.personal.internal.domain.MemoryFavourites;
import org.paifang.functions.personal.internal.domain.MemoryPictures;
import org.paifang.functions.personal.internal.domain.Menu;
import org.paifang.functions.personal.internal.domain.OwnLogin;
import org.paifang.functions.personal.internal.domain.OwnPicture;
import org.paifang.functions.personal.internal.domain.OwnSecondFactor;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
import org.paifang.platform.testkit.FakeAudit;
import org.paifang.platform.testkit.FakeIdentity;
import org.paifang.platform.testkit.FakeSecondFactors;
import org.paifang.platform.testkit.FakeSessions;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.Samples;

class PersonalViewTest {

    private final Menu menu = new Menu().has("one.mine", "two.mine");
    private final FakeSessions sessions = new FakeSessions();
    private final Authenticating authentication = new Authenticating();
    private final FakeAccessPolicy access = FakeAccessPolicy.allowingAll();
    private final Favourites favourites = new Favourites(access, menu, new MemoryFavourites());
    private final FakeViewSession session = FakeViewSession.of(new PersonalFunction().messages())
            .open(new ItemId("one.mine"), "/one")
            .open(new ItemId("two.mine"), "/two");
    private final FakeSecondFactors factors = new FakeSecondFactors();
    private final FakeAudit audit = new FakeAudit();
    private final OwnSecondFactor secondFactor =
            new OwnSecondFactor(access, factors, new FakeIdentity(), audit, merchant -> {});
    private final UI ui = new UI();
    private final PersonalView view = new PersonalView(
            favourites,
            new OwnLogin(access, authentication, sessions),
            secondFactor,
            new OwnPicture(access, new MemoryPictures(), operator -> {}),
            session);

    @BeforeEach
    void open() {
        UI.setCurrent(ui);
        ui.add(view);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    @Test
    void favouritesAreAddedMovedAndShownOnTheHomePage() {
        view.favourites.add(new ItemId("one.mine"));
        view.favourites.add(new ItemId("two.mine"));
        view.favourites.move(favourites.of(session.caller(), Languages.ENGLISH).get(1), 0);

        assertThat(text(view)).contains("Personal is at place 1 now.");
        var card = new FavouritesCard(favourites, session);
        session.runBackground();
        assertThat(card.links.getChildren().map(link -> link.getElement().getAttribute("href")))
                .containsExactly("/two", "/one");
    }

    @Test
    void whereThereIsNoFavouriteTheHomePageSaysNothing() {
        var card = new FavouritesCard(favourites, session);
        session.runBackground();
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    void oneThatIsAwayIsSaidAndStays() {
        view.favourites.add(new ItemId("one.mine"));
        menu.has("two.mine");
        session.speak(Languages.SIMPLIFIED_CHINESE);
        assertThat(text(view.favourites)).contains("暂不可用");
    }

    @Test
    void aNewPasswordIsTakenAndTheFieldsAreEmpty() {
        authentication.answer = new Authentication.LoggedIn(session.caller());
        type("old", "new", "new");
        assertThat(text(view.password)).contains("The password was changed.");
        assertThat(view.password.current.getValue()).isEmpty();
        assertThat(authentication.kept).contains(FakeViewSession.SESSION);
    }

    @ParameterizedTest
    @CsvSource({
        "'', new, new, Enter the password of now and the new one.",
        "old, '', '', Enter the password of now and the new one.",
        "old, new, other, The two new passwords differ."
    })
    void whatIsMissingIsSaidBeforeAnybodyIsAsked(String current, String wanted, String again, String said) {
        type(current, wanted, again);
        assertThat(text(view.password)).contains(said);
        assertThat(authentication.asked).isZero();
    }

    @Test
    void whatCannotBeIsSaidInASentenceAndWhatWasTypedStays() {
        authentication.answer = new Authentication.Objected(Reason.of("password.too-short", 12));
        type("old", "new", "new");
        assertThat(text(view.password)).contains("The password is too short. It needs at least 12 characters");
        assertThat(view.password.wanted.getValue()).isEqualTo("new");

        authentication.answer = new Authentication.Throttled(Duration.ofSeconds(90));
        view.password.change.click();
        assertThat(text(view.password)).contains("Try again in 2 minutes.");

        authentication.answer = new Authentication.Refused();
        view.password.change.click();
        assertThat(text(view.password)).contains("The password of now is not right.");
    }

    @Test
    void othersAreEndedAndSomebodyElsesAreNot() {
        var mine = sessions.begin(session.caller(), "192.0.2.1", "Mine");
        var others = sessions.begin(Samples.CLERK, "192.0.2.2", "Somebody's");
        view.sessions.look();
        assertThat(text(view.sessions)).contains("Mine").doesNotContain("Somebody's");
        assertThat(new OwnLogin(access, authentication, sessions).end(session.caller(), others))
                .isFalse();
        assertThat(new OwnLogin(access, authentication, sessions).end(session.caller(), mine))
                .isTrue();
    }

    @Test
    void secondFactorCountsWhenItsCodeWasTypedAndRecoveryCodesAreShownOnce() {
        assertThat(text(view.secondFactor)).contains("Off");
        view.secondFactor.enrol.click();
        assertThat(session.confirmations()).isEqualTo(1);
        var dialog = Objects.requireNonNull(view.secondFactor.enrolment);
        assertThat(text(dialog)).contains("GEZD GNBV GY3T QOJQ");
        dialog.confirm.click();
        assertThat(text(dialog)).contains("Type the code that your authenticator shows.");
        dialog.code.setValue("000000");
        dialog.confirm.click();
        assertThat(text(dialog)).contains("This is not the code of now.");
        dialog.code.setValue(FakeSecondFactors.CODE);
        dialog.confirm.click();
        var codes = Objects.requireNonNull(dialog.recovery);
        assertThat(codes.list.getChildren()).hasSize(10);
        codes.close.click();
        assertThat(text(view.secondFactor)).contains("On", "10 recovery codes left", "Your second factor is on.");
        assertThat(view.secondFactor.enrol.isVisible()).isFalse();
    }

    @Test
    void secondFactorIsNotBegunBeforeItIsKnownWhoSitsThere() {
        session.doubt();
        view.secondFactor.enrol.click();
        assertThat(view.secondFactor.enrolment).isNull();
    }

    @Test
    void secondFactorIsSwitchedOffAfterAQuestion() {
        factors.with(session.caller().operator());
        session.speak(Languages.ENGLISH);
        view.secondFactor.off.click();
        assertThat(view.secondFactor.sure.isOpened()).isTrue();
        assertThat(factors.of(session.caller().operator()).on()).isTrue();
        ComponentUtil.fireEvent(view.secondFactor.sure, new ConfirmDialog.ConfirmEvent(view.secondFactor.sure, false));
        assertThat(factors.of(session.caller().operator()).on()).isFalse();
        assertThat(text(view.secondFactor)).contains("Your second factor is off");
    }

    @Test
    void whoMustHaveOneAndWhoHasFewCodesLeftIsTold() {
        factors.require(new ItemId("personal.mine"));
        session.speak(Languages.SIMPLIFIED_CHINESE);
        assertThat(text(view.secondFactor)).contains("银行要求");
        factors.leave(session.caller().operator(), 1);
        session.speak(Languages.ENGLISH);
        assertThat(text(view.secondFactor)).contains("One recovery code is left.");
    }

    @Test
    void pictureIsShownAndRemovedAndWhatIsNoneIsSaid() {
        view.picture.take(Files.photo("png", 50));
        assertThat(text(view.picture)).contains("This is your picture from now on.");
        assertThat(view.picture.remove.isVisible()).isTrue();
        view.picture.take("<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(text(view.picture)).contains("This is neither a PNG nor a JPEG");
        view.picture.remove.click();
        assertThat(text(view.picture)).contains("The picture was removed.");
        assertThat(view.picture.remove.isVisible()).isFalse();
    }

    @Test
    void browserAndSystemAreSaidInWordsAndWhatItSaidIsReachable() {
        sessions.begin(session.caller(), "192.0.2.1", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0");
        view.sessions.look();
        assertThat(text(view.sessions)).contains("Firefox 128 on Linux", "rv:128.0");
    }

    private void type(String current, String wanted, String again) {
        view.password.current.setValue(current);
        view.password.wanted.setValue(wanted);
        view.password.again.setValue(again);
        view.password.change.click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** Answers as the test wants. */
    private static final class Authenticating implements Authentication {

        private Outcome answer = new Refused();
        private Optional<SessionId> kept = Optional.empty();
        private int asked;

        @Override
        public Outcome logIn(String login, Proof proof, Channel channel, String remoteAddress) {
            throw new IllegalStateException("nobody logs in here");
        }

        @Override
        public Outcome setPassword(
                String login,
                char[] current,
                char[] wanted,
                Channel channel,
                String remoteAddress,
                Optional<SessionId> keep) {
            asked++;
            kept = keep;
            return answer;
        }

        @Override
        public Outcome confirm(Caller caller, Proof proof, String remoteAddress) {
            return answer;
        }
    }
}
