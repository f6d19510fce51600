package org.paifang.platform.flow.internal;

import java.net.URL;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;

/** The files that bundles ask to be served: {@code META-INF/resources} of each that has the capability. */
@Component(service = BundleFiles.class)
public final class BundleFiles {

    /** {@code Provide-Capability: paifang.resources} in a bundle's manifest. */
    static final String CAPABILITY = "paifang.resources";

    private static final String ROOT = "META-INF/resources/";

    /** Folders and a file with an extension, each name beginning with a letter or digit: so no dots lead anywhere. */
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9][\\w.@-]*/)*[A-Za-z0-9][\\w.@-]*\\.\\w+");

    private final BundleTracker<Bundle> bundles;

    /**
     * A file of a bundle.
     *
     * @param modified when its bundle was installed or updated: the file's own time is the same in every build
     */
    record Entry(URL url, long modified) {}

    @Activate
    public BundleFiles(BundleContext context) {
        bundles = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {
            @Override
            public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
                var revision = bundle.adapt(BundleRevision.class);
                return revision.getDeclaredCapabilities(CAPABILITY).isEmpty() ? null : bundle;
            }
        };
        bundles.open();
    }

    @Deactivate
    public void close() {
        bundles.close();
    }

    /** The file at this path of an URL; of several bundles' the one that was installed first. */
    Optional<Entry> find(String path) {
        var relative = path.startsWith("/") ? path.substring(1) : path;
        var installed = bundles.getBundles();
        if (installed == null || !isServed(relative)) {
            return Optional.empty();
        }
        return Arrays.stream(installed)
                .sorted()
                .map(bundle -> entry(bundle, ROOT + relative))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable Entry entry(Bundle bundle, String name) {
        var url = bundle.getEntry(name);
        return url == null ? null : new Entry(url, bundle.getLastModified());
    }

    static boolean isServed(String relative) {
        return PATH.matcher(relative).matches()
                && !relative.toLowerCase(Locale.ROOT).endsWith(".class");
    }
}
