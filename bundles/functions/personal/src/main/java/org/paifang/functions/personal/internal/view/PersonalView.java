package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.component.html.Div;
import org.paifang.functions.personal.internal.domain.Favourites;
import org.paifang.functions.personal.internal.domain.OwnLogin;
import org.paifang.functions.personal.internal.domain.OwnPicture;
import org.paifang.functions.personal.internal.domain.OwnSecondFactor;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.ViewSession;

/** What is the operator's own: favourites, picture, password, second factor, sessions. */
public final class PersonalView extends Div {

    private static final long serialVersionUID = 1L;

    final FavouritesPanel favourites;
    final PicturePanel picture;
    final PasswordPanel password;
    final SecondFactorPanel secondFactor;
    final SessionsPanel sessions;

    public PersonalView(
            Favourites favourites,
            OwnLogin login,
            OwnSecondFactor secondFactor,
            OwnPicture picture,
            ViewSession session) {
        this.favourites = new FavouritesPanel(favourites, session);
        this.picture = new PicturePanel(picture, session);
        this.sessions = new SessionsPanel(login, session);
        this.password = new PasswordPanel(login, session, sessions::look);
        this.secondFactor = new SecondFactorPanel(secondFactor, session);
        getElement().appendChild(Style.element());
        addClassName("pp-view");
        add(
                new PageHeader(session.texts(), "menu.mine", "menu.mine.hint"),
                this.secondFactor,
                this.favourites,
                this.picture,
                this.password,
                this.sessions);
    }
}
