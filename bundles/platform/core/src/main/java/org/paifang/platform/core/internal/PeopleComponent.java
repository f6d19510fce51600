package org.paifang.platform.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.core.internal.domain.Changes;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.domain.People;
import org.paifang.platform.core.internal.domain.PeopleStore;

/** The directory and its registrar. */
@Component(service = {Directory.class, Registrar.class})
public final class PeopleComponent extends People {

    @Activate
    public PeopleComponent(@Reference PeopleStore store, @Reference Passwords passwords, @Reference Changes changes) {
        super(store, passwords, changes);
    }
}
