package org.paifang.platform.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.core.internal.domain.LayeredAccess;
import org.paifang.platform.core.internal.domain.PreviewBooks;
import org.paifang.platform.core.internal.domain.ProfileSource;

/** The one decision. */
@Component(service = {AccessPolicy.class, EffectiveMenu.class})
public final class AccessComponent extends LayeredAccess {

    @Activate
    public AccessComponent(
            @Reference FunctionRegistry functions,
            @Reference ProfileSource profiles,
            @Reference Directory directory,
            @Reference PreviewBooks previews) {
        super(functions, profiles, directory, previews);
    }
}
