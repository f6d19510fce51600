package org.paifang.samples.demo.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Registrar;
import org.paifang.samples.demo.internal.domain.DemoLogins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the demo's operators as soon as somebody can be entered; orders come later and elsewhere. */
@Component(service = DemoEnrolment.class, immediate = true)
public final class DemoEnrolment {

    private static final Logger LOG = LoggerFactory.getLogger(DemoEnrolment.class);
    private static final String FILE = "demo-logins.txt";

    private final CompletableFuture<Boolean> isDemo = new CompletableFuture<>();

    @Activate
    public DemoEnrolment(@Reference Registrar registrar, @Reference Directory directory) {
        var enrolment =
                new Enrolment(registrar, directory, new DemoLogins(dataFolder().resolve(FILE)), new SecureRandom());
        var thread = new Thread(() -> run(enrolment), "paifang-demo-operators");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the platform's data is the demo's; known when the operators are there. */
    CompletableFuture<Boolean> isDemo() {
        return isDemo.copy();
    }

    private void run(Enrolment enrolment) {
        try {
            isDemo.complete(enrolment.run(Optional.ofNullable(System.getenv("PAIFANG_DEMO_PASSWORD"))
                    .filter(password -> !password.isEmpty())));
        } catch (RuntimeException e) {
            LOG.error("The demo's operators cannot be made.", e);
            isDemo.complete(false);
        }
    }

    private static Path dataFolder() {
        var set = System.getenv("PAIFANG_DATA");
        return Path.of(set == null || set.isEmpty() ? System.getProperty("karaf.base", ".") : set);
    }
}
