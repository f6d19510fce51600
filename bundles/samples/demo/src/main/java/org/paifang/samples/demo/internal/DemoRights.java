package org.paifang.samples.demo.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessListener;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Registrar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks, whenever a function may have come, whether the demo's supervisors lack its rights. */
@Component
public final class DemoRights implements AccessListener {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRights.class);

    private final NewRights rights;
    private final DemoEnrolment enrolment;

    /** One thread, while there is something to do; whoever tells us must not wait for the database. */
    private final ExecutorService worker =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                var thread = new Thread(work, "paifang-demo-rights");
                thread.setDaemon(true);
                return thread;
            });

    @Activate
    public DemoRights(
            @Reference DemoEnrolment enrolment,
            @Reference FunctionRegistry functions,
            @Reference Directory directory,
            @Reference Registrar registrar) {
        this.enrolment = enrolment;
        this.rights = new NewRights(
                merchant -> functions.installed(merchant).stream()
                        .map(InstalledFunction::descriptor)
                        .toList(),
                directory,
                registrar);
    }

    @Override
    public void accessChanged() {
        try {
            worker.execute(this::grant);
        } catch (RejectedExecutionException e) {
            LOG.debug("the demo leaves, nobody gets rights any more");
        }
    }

    @Deactivate
    void stop() {
        worker.shutdown();
    }

    private void grant() {
        try {
            if (enrolment.isDemo().join()) {
                rights.grant();
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "The demo's supervisors do not get the rights of a new function: stop and start Paifang to try again.",
                    e);
        }
    }
}
