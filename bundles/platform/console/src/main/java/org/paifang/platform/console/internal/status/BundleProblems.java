package org.paifang.platform.console.internal.status;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Bundles that are installed and do not run, although they should. */
final class BundleProblems implements FrameworkListener {

    private final BundleContext context;
    private final Map<Long, String> failures = new ConcurrentHashMap<>();

    BundleProblems(BundleContext context) {
        this.context = context;
        context.addFrameworkListener(this);
    }

    /** The framework keeps no reason of a failed start; it tells it once, here. */
    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR && event.getThrowable() != null) {
            failures.put(event.getBundle().getBundleId(), Causes.of(event.getThrowable()));
        }
    }

    void close() {
        context.removeFrameworkListener(this);
    }

    List<Problem> find() {
        return Stream.concat(
                        Stream.ofNullable(stillStarting()),
                        Arrays.stream(context.getBundles()).map(this::problem).flatMap(Stream::ofNullable))
                .toList();
    }

    private @Nullable Problem stillStarting() {
        var reached = startLevel();
        var last = context.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL);
        return last == null || reached >= Integer.parseInt(last)
                ? null
                : new Problem("the platform is still starting", "start level " + reached + " of " + last);
    }

    private int startLevel() {
        return systemBundle().adapt(FrameworkStartLevel.class).getStartLevel();
    }

    private @Nullable Problem problem(Bundle bundle) {
        if (bundle.getState() == Bundle.INSTALLED) {
            return new Problem(name(bundle) + " is not resolved", unresolved(bundle));
        }
        if (bundle.getState() == Bundle.RESOLVED && shouldRun(bundle)) {
            var why = failures.getOrDefault(
                    bundle.getBundleId(),
                    "its start failed, the log says why; try bundle:start " + bundle.getBundleId());
            return new Problem(name(bundle) + " does not run", why);
        }
        return null;
    }

    private boolean shouldRun(Bundle bundle) {
        var level = bundle.adapt(BundleStartLevel.class);
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null
                && level != null
                && level.isPersistentlyStarted()
                && level.getStartLevel() <= startLevel();
    }

    private String unresolved(Bundle bundle) {
        var wiring = systemBundle().adapt(FrameworkWiring.class);
        var revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return "it was uninstalled";
        }
        var missing = revision.getDeclaredRequirements(null).stream()
                .filter(requirement ->
                        !"optional".equals(requirement.getDirectives().get("resolution")))
                .filter(requirement ->
                        !"dynamic".equals(requirement.getDirectives().get("resolution")))
                .filter(requirement -> wiring.findProviders(requirement).isEmpty())
                .map(Requirements::sentence)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return "everything it needs is there, but not together; bundle:start " + bundle.getBundleId() + " says why";
        }
        return String.join("; ", missing);
    }

    private Bundle systemBundle() {
        return Objects.requireNonNull(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION));
    }

    private static String name(Bundle bundle) {
        return "bundle " + bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
