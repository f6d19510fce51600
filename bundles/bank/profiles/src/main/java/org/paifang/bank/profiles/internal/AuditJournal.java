package org.paifang.bank.profiles.internal;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.bank.profiles.internal.domain.Journal;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.audit.NewEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platform's audit; what is done while it is away stands in the log of the machine. */
@Component
public final class AuditJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(AuditJournal.class);

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable AuditLog log;

    @Override
    public void record(NewEntry entry) {
        var present = log;
        if (present == null) {
            LOG.warn("The audit is away: {} did {} to {}", entry.who().written(), entry.action(), entry.subject());
        } else {
            present.record(entry);
        }
    }
}
