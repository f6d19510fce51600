package org.paifang.platform.core.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.profile.ProfileArchive;
import org.paifang.platform.api.staff.StaffBook;
import org.paifang.platform.core.internal.domain.Archive;
import org.paifang.platform.core.internal.domain.Chronicle;
import org.paifang.platform.core.internal.domain.Documents;
import org.paifang.platform.core.internal.domain.Past;
import org.paifang.platform.core.internal.domain.ProfileSource;
import org.paifang.platform.core.internal.domain.ProfileStore;

/** The layers of the profiles, their drafts and their history. */
@Component(service = ProfileArchive.class)
public final class ArchiveComponent extends Archive {

    @Activate
    public ArchiveComponent(
            @Reference ProfileStore store,
            @Reference Documents documents,
            @Reference ProfileSource profiles,
            @Reference FunctionRegistry functions,
            @Reference Directory directory,
            @Reference Chronicle chronicle,
            @Reference StaffBook staff) {
        super(
                store,
                documents,
                profiles,
                functions,
                directory,
                new Past(chronicle, store, staff::asOf, directory),
                Clock.systemUTC());
    }
}
