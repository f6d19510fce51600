package org.paifang.bank.profiles.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.bank.profiles.internal.domain.Journal;
import org.paifang.bank.profiles.internal.domain.ProfileDesk;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.profile.Previews;
import org.paifang.platform.api.profile.ProfileArchive;

/** The desk, for both views. */
@Component(service = DeskComponent.class)
public final class DeskComponent {

    private final ProfileDesk desk;

    @Activate
    public DeskComponent(
            @Reference AccessPolicy access,
            @Reference ProfileArchive archive,
            @Reference FunctionRegistry functions,
            @Reference Directory directory,
            @Reference Approvals approvals,
            @Reference Previews previews,
            @Reference Journal journal) {
        this.desk = new ProfileDesk(
                access, archive, functions, directory, approvals, previews, journal, () -> UUID.randomUUID()
                        .toString());
    }

    ProfileDesk desk() {
        return desk;
    }
}
