package org.paifang.platform.shell.internal.brand;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The brand of the newest bundle that brings one. Thread-safe. */
@Component(service = Brands.class)
public final class Brands {

    private static final Logger LOG = LoggerFactory.getLogger(Brands.class);

    private final ConcurrentSkipListMap<Long, Brand> brands = new ConcurrentSkipListMap<>();
    private final BundleTracker<Long> tracker;

    @Activate
    public Brands(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.ACTIVE, new Finder());
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    public Brand now() {
        Map.Entry<Long, Brand> newest = brands.lastEntry();
        return newest == null ? Brand.plain() : newest.getValue();
    }

    private final class Finder implements BundleTrackerCustomizer<Long> {

        @Override
        public @Nullable Long addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            if (bundle.getEntry(BrandReader.MARK) == null) {
                return null;
            }
            try {
                brands.put(bundle.getBundleId(), new BrandReader(bundle::getEntry).read());
            } catch (IllegalArgumentException incomplete) {
                LOG.warn("The brand of {} is not taken: {}", bundle.getSymbolicName(), incomplete.getMessage());
            }
            return bundle.getBundleId();
        }

        @Override
        public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Long id) {}

        @Override
        public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Long id) {
            brands.remove(id);
        }
    }
}
