package org.paifang.functions.personal.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paifang.functions.personal.internal.PersonalFunction;
import org.paifang.functions.personal.internal.domain.Favourites;
import org.paifang.functions.personal.internal.domain.MemoryFavourites;
import org.paifang.functions.personal.internal.domain.Menu;
import org.paifang.functions.personal.internal.domain.OwnLogin;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.text.Languages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.testkit.FakeAccessPolicy;
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
    private final PersonalView view =
            new PersonalView(favourites, new OwnLogin(access, authentication, sessions), session);

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
        public Outcome logIn(String login, char[] password, Channel channel, String remoteAddress) {
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
        public Outcome confirm(Caller caller, char[] password, String remoteAddress) {
            return answer;
        }
    }
}
