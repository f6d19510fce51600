package org.paifang.functions.personal.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.functions.personal.internal.domain.PersonalRights;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.session.SecondFactorPlace;

/** That second factors are set up here, and whose profile wants one. */
@Component
public final class SecondFactorRule implements SecondFactorPlace {

    private final Profiles profiles;

    @Activate
    public SecondFactorRule(@Reference Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public ItemId item() {
        return PersonalRights.MINE;
    }

    @Override
    public boolean isRequired(MerchantNo merchant) {
        return profiles.value(merchant, PersonalRights.SECOND_FACTOR_REQUIRED) == 1;
    }
}
