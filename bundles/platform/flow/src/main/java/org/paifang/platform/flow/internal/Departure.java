package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.internal.ReflectionCache;
import java.util.Collection;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.LoggerFactory;

/**
 * Lets the classes of a departed bundle go: Vaadin keeps what it has learnt of each view's class for ever, in static
 * caches, and with the class its loader. All of them fill again by themselves.
 */
@Component(service = {})
public final class Departure implements BundleListener, FrameworkListener {

    private final BundleContext context;

    @Activate
    public Departure(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
        context.addFrameworkListener(this);
    }

    @Deactivate
    public void close() {
        context.removeBundleListener(this);
        context.removeFrameworkListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        switch (event.getType()) {
            case BundleEvent.STOPPED, BundleEvent.UNRESOLVED, BundleEvent.UPDATED, BundleEvent.UNINSTALLED -> forget();
            default -> {}
        }
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
            forget();
        }
    }

    static void forget() {
        ReflectionCache.clearAll();
        try {
            warned().clear();
        } catch (ReflectiveOperationException e) {
            LoggerFactory.getLogger(Departure.class)
                    .error("Classes of departed bundles stay in memory: this Vaadin is not the one that was tested", e);
        }
    }

    /** A private set of {@link UIInternals}, which holds each class that it has warned about once. */
    static Collection<?> warned() throws ReflectiveOperationException {
        var field = UIInternals.class.getDeclaredField("warnedAboutDeps");
        field.setAccessible(true);
        return (Collection<?>) field.get(null);
    }
}
