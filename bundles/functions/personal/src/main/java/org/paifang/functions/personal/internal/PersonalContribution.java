package org.paifang.functions.personal.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.personal.internal.domain.OwnLogin;
import org.paifang.functions.personal.internal.domain.PersonalRights;
import org.paifang.functions.personal.internal.view.PersonalView;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.session.Authentication;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** The view behind {@code personal.mine}. */
@org.osgi.service.component.annotations.Component
public final class PersonalContribution implements ViewContribution {

    private final FavouritesService favourites;
    private final OwnLogin login;

    @Activate
    public PersonalContribution(
            @Reference FavouritesService favourites,
            @Reference AccessPolicy access,
            @Reference Authentication authentication,
            @Reference Sessions sessions) {
        this.favourites = favourites;
        this.login = new OwnLogin(access, authentication, sessions);
    }

    @Override
    public ItemId item() {
        return PersonalRights.MINE;
    }

    @Override
    public Component create(ViewSession session) {
        return new PersonalView(favourites.favourites(), login, session);
    }
}
