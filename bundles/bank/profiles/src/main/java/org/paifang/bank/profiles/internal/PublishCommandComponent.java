package org.paifang.bank.profiles.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.bank.profiles.internal.domain.Journal;
import org.paifang.bank.profiles.internal.domain.PublishCommand;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.profile.ProfileArchive;

/** Brings the publishing to which other people may have to agree. */
@Component(service = ApprovableCommand.class)
public final class PublishCommandComponent extends PublishCommand {

    /** Comes and goes by itself: the approvals use commands, so a command cannot wait for them. */
    private final AtomicReference<@Nullable Approvals> approvals;

    @Activate
    public PublishCommandComponent(
            @Reference ProfileArchive archive, @Reference Directory directory, @Reference Journal journal) {
        this(archive, directory, journal, new AtomicReference<>());
    }

    private PublishCommandComponent(
            ProfileArchive archive,
            Directory directory,
            Journal journal,
            AtomicReference<@Nullable Approvals> approvals) {
        super(archive, directory, approvals::get, journal);
        this.approvals = approvals;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setApprovals(Approvals present) {
        approvals.set(present);
    }

    void unsetApprovals(Approvals leaving) {
        approvals.compareAndSet(leaving, null);
    }
}
