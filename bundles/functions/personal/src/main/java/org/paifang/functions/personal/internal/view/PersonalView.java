package org.paifang.functions.personal.internal.view;

import com.vaadin.flow.component.html.Div;
import org.paifang.functions.personal.internal.domain.Favourites;
import org.paifang.functions.personal.internal.domain.OwnLogin;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.ViewSession;

/** What is the operator's own: favourites, password, sessions. */
public final class PersonalView extends Div {

    private static final long serialVersionUID = 1L;

    final FavouritesPanel favourites;
    final PasswordPanel password;
    final SessionsPanel sessions;

    public PersonalView(Favourites favourites, OwnLogin login, ViewSession session) {
        this.favourites = new FavouritesPanel(favourites, session);
        this.sessions = new SessionsPanel(login, session);
        this.password = new PasswordPanel(login, session, sessions::look);
        getElement().appendChild(Style.element());
        addClassName("pp-view");
        add(
                new PageHeader(session.texts(), "menu.mine", "menu.mine.hint"),
                this.favourites,
                this.password,
                this.sessions);
    }
}
