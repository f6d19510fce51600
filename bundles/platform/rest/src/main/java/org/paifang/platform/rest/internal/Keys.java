package org.paifang.platform.rest.internal;

import java.time.Clock;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.store.Migrated;
import org.paifang.platform.rest.api.ApiKeys;
import org.paifang.platform.rest.internal.keys.JdbcKeyStore;
import org.paifang.platform.rest.internal.keys.KeyBook;
import org.paifang.platform.store.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys, and a thread that writes down twice a minute which were used. */
@Component(service = {Keys.class, ApiKeys.class})
public final class Keys extends KeyBook {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final int SECONDS = 30;

    private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "paifang-api-keys");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Keys(
            @Reference(target = "(osgi.jndi.service.name=main)") DataSource source,
            @Reference(target = "(owner=rest)") Migrated tables,
            @Reference AccessPolicy access,
            @Reference AuditLog audit,
            @Reference Ids ids) {
        super(new JdbcKeyStore(new Sql(source)), access, audit, ids::next, Clock.systemUTC());
        // every round catches what goes wrong in it, so the future never tells anything
        var unused = writer.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        writer.shutdown();
        write();
    }

    private void write() {
        try {
            flush();
        } catch (RuntimeException e) {
            LOG.warn("When the API's keys were last used cannot be written down; tried again", e);
        }
    }
}
