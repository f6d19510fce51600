package org.paifang.samples.demo.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.platform.api.staff.StaffBook;
import org.paifang.samples.demo.internal.domain.DemoLogins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the demo's operators as soon as somebody can be entered; orders come later and elsewhere. */
@Component(service = DemoEnrolment.class, immediate = true)
public final class DemoEnrolment {

    private static final Logger LOG = LoggerFactory.getLogger(DemoEnrolment.class);
    private static final String FILE = "demo-logins.txt";

    /** Five passwords, of which each takes a good part of a second on a busy machine. */
    private static final long LONGEST_STEP_MILLIS = 10_000;

    private final CompletableFuture<Boolean> isDemo = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean stopped;

    @Activate
    public DemoEnrolment(@Reference Registrar registrar, @Reference Directory directory, @Reference StaffBook book) {
        var enrolment = new Enrolment(
                registrar, directory, book, new DemoLogins(dataFolder().resolve(FILE)), new SecureRandom());
        thread = new Thread(() -> run(enrolment), "paifang-demo-operators");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the platform's data is the demo's; known when the operators are there. */
    CompletableFuture<Boolean> isDemo() {
        return isDemo.copy();
    }

    /** Waits for the step under way, so that the database does not close within it. */
    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        thread.join(LONGEST_STEP_MILLIS);
    }

    private void run(Enrolment enrolment) {
        try {
            var password =
                    Optional.ofNullable(System.getenv("PAIFANG_DEMO_PASSWORD")).filter(set -> !set.isEmpty());
            isDemo.complete(enrolment.run(password, () -> stopped));
        } catch (RuntimeException e) {
            if (stopped) {
                LOG.info("The demo's operators are left for the next start: {}", e.toString());
            } else {
                LOG.error("The demo's operators cannot be made; the next start tries again.", e);
            }
            isDemo.complete(false);
        }
    }

    private static Path dataFolder() {
        var set = System.getenv("PAIFANG_DATA");
        return Path.of(set == null || set.isEmpty() ? System.getProperty("karaf.base", ".") : set);
    }
}
