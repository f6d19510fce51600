package org.paifang.platform.flow.internal;

import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** A private static collection or map of this Vaadin's. */
    record Cache(Class<?> owner, String field) {

        Object content() throws ReflectiveOperationException {
            var found = owner.getDeclaredField(field);
            found.setAccessible(true);
            return found.get(null);
        }

        void clear() throws ReflectiveOperationException {
            var content = content();
            if (content instanceof Map<?, ?> map) {
                map.clear();
            } else {
                ((Collection<?>) content).clear();
            }
        }
    }

    static final List<Cache> CACHES =
            List.of(new Cache(UIInternals.class, "warnedAboutDeps"), new Cache(BeanPropertySet.class, "INSTANCES"));

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
        for (var cache : CACHES) {
            try {
                cache.clear();
            } catch (ReflectiveOperationException e) {
                LoggerFactory.getLogger(Departure.class)
                        .error("{} is unknown to this Vaadin: classes of departed bundles stay in memory", cache, e);
            }
        }
    }
}
