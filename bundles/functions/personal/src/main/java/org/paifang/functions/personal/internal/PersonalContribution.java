package org.paifang.functions.personal.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.personal.internal.domain.PersonalRights;
import org.paifang.functions.personal.internal.view.PersonalView;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.ViewContribution;
import org.paifang.platform.ui.api.ViewSession;

/** The view behind {@code personal.mine}. */
@org.osgi.service.component.annotations.Component
public final class PersonalContribution implements ViewContribution {

    private final FavouritesService favourites;
    private final OwnDesks desks;

    @Activate
    public PersonalContribution(@Reference FavouritesService favourites, @Reference OwnDesks desks) {
        this.favourites = favourites;
        this.desks = desks;
    }

    @Override
    public ItemId item() {
        return PersonalRights.MINE;
    }

    @Override
    public Component create(ViewSession session) {
        return new PersonalView(favourites.favourites(), desks.login(), desks.secondFactor(), desks.picture(), session);
    }
}
