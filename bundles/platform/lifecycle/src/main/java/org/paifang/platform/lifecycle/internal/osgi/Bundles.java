package org.paifang.platform.lifecycle.internal.osgi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.paifang.platform.api.lifecycle.FunctionTrial;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs, starts, stops and uninstalls, each within a bounded time, whatever a bundle does meanwhile. */
public final class Bundles {

    private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);
    private static final String LOCATION = "paifang:";
    private static final int START_LEVEL = 80;
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private static final Deed START = new Deed("start", "lifecycle.bundle.start-late", "lifecycle.bundle.start-fails");
    private static final Deed STOP = new Deed("stop", "lifecycle.bundle.leave-late", "lifecycle.bundle.leave-fails");
    private static final Deed UNINSTALL =
            new Deed("uninstall", "lifecycle.bundle.leave-late", "lifecycle.bundle.leave-fails");

    private final BundleContext framework;

    /** What a bundle is told to do, and the codes of why it did not. */
    private record Deed(String name, String late, String fails) {}

    /** Works through the framework's own context, so that what it installs belongs to nobody who may stop. */
    public Bundles(BundleContext context) {
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
    }

    /** Something that a bundle did not do, or not in time; the reason is for the administrator. */
    public static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        public Failed(Reason reason) {
            super(Words.english(reason));
            this.reason = reason;
        }

        Failed(Reason reason, Throwable cause) {
            super(Words.english(reason), cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** Every one with this name and version; usually one. */
    public Optional<Bundle> find(String symbolicName, String version) {
        return Arrays.stream(framework.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName())
                        && version.equals(bundle.getVersion().toString()))
                .findFirst();
    }

    /** What the bundles need and neither this platform nor one of them has: nothing, if they will resolve. */
    public List<Reason> missing(List<Path> files) throws IOException {
        var bundles = new ArrayList<Bundle>();
        try {
            for (var file : files) {
                try (var content = Files.newInputStream(file)) {
                    bundles.add(framework.installBundle(LOCATION + "check/" + bundles.size(), content));
                }
            }
            return bundles.stream()
                    .flatMap(bundle -> missing(bundle).stream())
                    .distinct()
                    .toList();
        } catch (BundleException e) {
            return List.of(Reason.of("lifecycle.bundle.not-taken", Words.detail(e.getMessage())));
        } finally {
            for (var bundle : bundles) {
                try {
                    bundle.uninstall();
                } catch (BundleException e) {
                    LOG.error("{} was to be checked and stays", bundle.getLocation(), e);
                }
            }
        }
    }

    /** Installs and starts what a function brings along, unless the very same is here. */
    public void install(Library library, Duration most) throws Failed {
        if (find(library.name(), library.version()).isEmpty()) {
            start(install(library.location(), library.file()), most);
        }
    }

    /** Forgets what functions brought along, but for what is still needed. */
    public void uninstallLibraries(Set<String> needed) {
        Arrays.stream(framework.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(LOCATION + Library.LOCATION))
                .filter(bundle -> !needed.contains(bundle.getLocation().substring(LOCATION.length())))
                .forEach(this::uninstall);
    }

    /** Installs the file, if it is not, and starts nothing. */
    public Bundle install(String name, Path file) throws Failed {
        try (var content = Files.newInputStream(file)) {
            var bundle = framework.installBundle(LOCATION + name, content);
            bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            return bundle;
        } catch (BundleException | IOException e) {
            throw new Failed(Reason.of("lifecycle.bundle.not-taken", Words.detail(e.getMessage())), e);
        }
    }

    public void start(Bundle bundle, Duration most) throws Failed {
        within(most, START, bundle, () -> {
            bundle.start();
            return bundle;
        });
    }

    /** Stops it for good; when it does not end in time, it is left to itself. */
    public void stop(Bundle bundle) {
        leave(STOP, bundle, () -> {
            bundle.stop();
            return bundle;
        });
    }

    /** Stops it and forgets it, with all that it was wired to for itself alone. */
    public void uninstall(Bundle bundle) {
        leave(UNINSTALL, bundle, () -> {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
            framework.getBundle().adapt(FrameworkWiring.class).refreshBundles(List.of(bundle));
            return bundle;
        });
    }

    private void leave(Deed what, Bundle bundle, Callable<Bundle> work) {
        try {
            within(STOPPING, what, bundle, work);
        } catch (Failed e) {
            LOG.error("{} {}: {}", bundle.getSymbolicName(), bundle.getVersion(), e.getMessage(), e);
        }
    }

    /** On a thread of its own: a bundle that hangs keeps nobody but itself. */
    private static void within(Duration most, Deed what, Bundle bundle, Callable<Bundle> work) throws Failed {
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "paifang-" + what.name() + "-" + bundle.getSymbolicName());
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new Failed(Reason.of(what.late(), most.toSeconds()), e);
        } catch (ExecutionException e) {
            throw new Failed(Reason.of(what.fails(), Words.detail(sentence(e))), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(Reason.of(FunctionTrial.INTERRUPTED), e);
        }
    }

    private static String sentence(Throwable cause) {
        var deepest = cause;
        for (var next = deepest.getCause(); next != null && next != deepest; next = deepest.getCause()) {
            deepest = next;
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }

    private List<Reason> missing(Bundle bundle) {
        var wiring = framework.getBundle().adapt(FrameworkWiring.class);
        var missing = new ArrayList<Reason>();
        var own = bundle.adapt(BundleRevision.class);
        for (var requirement : own.getDeclaredRequirements(null)) {
            if (isNeeded(requirement) && wiring.findProviders(requirement).isEmpty()) {
                missing.add(Reason.of("lifecycle.package.missing", Words.detail(name(requirement))));
            }
        }
        return missing;
    }

    /** Optional packages are not, and services come when they come. */
    private static boolean isNeeded(BundleRequirement requirement) {
        var directives = requirement.getDirectives();
        return !"optional".equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
                && !"dynamic".equals(directives.get(Constants.RESOLUTION_DIRECTIVE))
                && !"active".equals(directives.get(Constants.EFFECTIVE_DIRECTIVE));
    }

    private static String name(BundleRequirement requirement) {
        var filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        return requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
                ? filter
                : requirement.getNamespace() + " " + filter;
    }
}
