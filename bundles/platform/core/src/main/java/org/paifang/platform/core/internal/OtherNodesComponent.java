package org.paifang.platform.core.internal;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.core.internal.domain.Bulletin;
import org.paifang.platform.core.internal.domain.Changes;
import org.paifang.platform.core.internal.domain.Documents;
import org.paifang.platform.core.internal.domain.OtherNodes;
import org.paifang.platform.core.internal.domain.People;
import org.paifang.platform.core.internal.domain.ProfileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether another node has changed merchants, people or profiles (decision 0260). */
@Component(service = {})
public final class OtherNodesComponent {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodesComponent.class);

    private static final long LOOK_MILLIS = 1_000;
    private static final long TIDY_MINUTES = 60;

    /** A node may be so many changes behind before it reads everything again. */
    private static final int KEPT = 10_000;

    private final Bulletin bulletin;
    private final OtherNodes others;
    private final ScheduledThreadPoolExecutor looks = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "paifang-other-nodes");
        thread.setDaemon(true);
        return thread;
    });
    private boolean failed;

    @Activate
    public OtherNodesComponent(
            @Reference Bulletin bulletin,
            @Reference People people,
            @Reference Documents documents,
            @Reference ProfileStore profiles,
            @Reference Changes changes) {
        this.bulletin = bulletin;
        this.others = new OtherNodes(bulletin, people, documents, profiles, changes);
        looks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        @SuppressWarnings("unused") // a look catches, logs and goes on
        var look = looks.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        @SuppressWarnings("unused") // likewise
        var tidy = looks.scheduleWithFixedDelay(this::tidy, TIDY_MINUTES, TIDY_MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    void close() {
        looks.shutdown();
    }

    private void look() {
        try {
            others.look();
            if (failed) {
                LOG.info("What other nodes changed is followed again");
            }
            failed = false;
        } catch (RuntimeException e) {
            if (!failed) {
                LOG.warn("What other nodes changed cannot be read; it is tried again every second", e);
            }
            failed = true;
        }
    }

    private void tidy() {
        try {
            bulletin.keep(KEPT);
        } catch (RuntimeException e) {
            LOG.warn("Old notices could not be forgotten; it is tried again in {} minutes", TIDY_MINUTES, e);
        }
    }
}
