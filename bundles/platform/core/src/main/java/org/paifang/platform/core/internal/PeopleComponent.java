package org.paifang.platform.core.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.api.staff.StaffBook;
import org.paifang.platform.core.internal.domain.Changes;
import org.paifang.platform.core.internal.domain.CredentialStore;
import org.paifang.platform.core.internal.domain.Passwords;
import org.paifang.platform.core.internal.domain.People;
import org.paifang.platform.core.internal.domain.PeopleStore;

/** The directory, its registrar, and the book of its people. */
@Component(service = {Directory.class, Registrar.class, StaffBook.class, People.class})
public final class PeopleComponent extends People {

    @Activate
    public PeopleComponent(
            @Reference PeopleStore store,
            @Reference CredentialStore credentials,
            @Reference Passwords passwords,
            @Reference Sessions sessions,
            @Reference Changes changes) {
        super(store, credentials, passwords, sessions, changes, Clock.systemUTC());
    }
}
