package org.paifang.functions.personal.internal;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.personal.internal.domain.PersonalRights;
import org.paifang.functions.personal.internal.view.FavouritesCard;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.ui.api.HomeContribution;
import org.paifang.platform.ui.api.ViewSession;

/** Favourites on the home page, before everything else. */
@org.osgi.service.component.annotations.Component
public final class FavouritesContribution implements HomeContribution {

    private final FavouritesService favourites;

    @Activate
    public FavouritesContribution(@Reference FavouritesService favourites) {
        this.favourites = favourites;
    }

    @Override
    public ItemId item() {
        return PersonalRights.MINE;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Component create(ViewSession session) {
        return new FavouritesCard(favourites.favourites(), session);
    }
}
