package org.paifang.functions.personal.internal;

import java.util.Map;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.personal.internal.domain.Favourites;
import org.paifang.functions.personal.internal.store.JpaFavourites;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.lifecycle.FunctionUse;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.store.Unit;

/** The favourites, there as soon as their table is; whoever plans to change a function hears how many lead to it. */
@Component(service = {FavouritesService.class, FunctionUse.class})
public final class FavouritesService implements FunctionUse {

    private final Favourites favourites;

    @Activate
    public FavouritesService(
            @Reference AccessPolicy access,
            @Reference EffectiveMenu menu,
            @Reference(target = "(osgi.unit.name=personal)") JpaTemplate jpa,
            @Reference TransactionManager transactions,
            @Reference(target = "(owner=personal)") Migrated tables) {
        this.favourites = new Favourites(access, menu, new JpaFavourites(new Unit(jpa, transactions)));
    }

    Favourites favourites() {
        return favourites;
    }

    @Override
    public Map<ItemId, Integer> favourites(FunctionId function) {
        return favourites.leadingTo(function);
    }
}
