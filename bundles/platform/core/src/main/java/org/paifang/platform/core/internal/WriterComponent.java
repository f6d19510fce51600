package org.paifang.platform.core.internal;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessListener;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.core.internal.domain.Chronicle;
import org.paifang.platform.core.internal.domain.Moments;
import org.paifang.platform.core.internal.domain.ProfileSource;
import org.paifang.platform.core.internal.domain.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the chronicle whenever something has changed, on a thread of its own: nobody waits for the database. */
@Component(service = AccessListener.class)
public final class WriterComponent implements AccessListener {

    private static final Logger LOG = LoggerFactory.getLogger(WriterComponent.class);

    private final ExecutorService worker = Worker.named("paifang-chronicle");
    private final Writer writer;

    @Activate
    public WriterComponent(
            @Reference Chronicle chronicle,
            @Reference Moments moments,
            @Reference ProfileSource profiles,
            @Reference AuditLog audit) {
        writer = new Writer(chronicle, moments, profiles, new ProfileFileRecords(audit), Clock.systemUTC());
    }

    @Override
    public void accessChanged() {
        worker.execute(this::write);
    }

    @Deactivate
    void close() {
        worker.shutdown();
    }

    private void write() {
        try {
            writer.write();
        } catch (RuntimeException e) {
            LOG.error(
                    "Which functions serve, and what files say, could not be written down; it is tried again with the next change",
                    e);
        }
    }
}
