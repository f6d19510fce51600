package org.paifang.platform.store.internal;

import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the persistence unit of a stopped bundle go. Aries JPA registers what weaves a bundle's entities each time that it
 * comes, and never takes it back; EclipseLink's holds the bundle's class loader. Told before the bundle can start again,
 * so that nothing newer is taken away.
 */
@Component(service = {})
public final class DepartedUnits implements SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(DepartedUnits.class);
    static final String HOOK = "org.apache.aries.jpa.container.weaving.impl.JPAWeavingHook";

    /** Of the hook: a map whose keys are bundles, guarded by the hook. */
    private static final String TRANSFORMERS = "registeredTransformers";

    private final BundleContext context;

    @Activate
    public DepartedUnits(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPED) {
            hooks().forEach(reference -> forget(reference, event.getBundle()));
        }
    }

    private Iterable<ServiceReference<WeavingHook>> hooks() {
        try {
            return context.getServiceReferences(WeavingHook.class, null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("no filter has no syntax", e);
        }
    }

    private void forget(ServiceReference<WeavingHook> reference, Bundle departed) {
        var hook = context.getService(reference);
        if (hook == null) {
            return; // it left meanwhile
        }
        try {
            if (hook.getClass().getName().equals(HOOK)) {
                forget(hook, departed);
            }
        } catch (ReflectiveOperationException e) {
            LOG.error("Aries JPA has changed: the classes of {} stay in memory", departed, e);
        } finally {
            context.ungetService(reference);
        }
    }

    static void forget(Object hook, Bundle departed) throws ReflectiveOperationException {
        var field = hook.getClass().getDeclaredField(TRANSFORMERS);
        field.setAccessible(true);
        synchronized (hook) {
            ((Map<?, ?>) field.get(hook)).remove(departed);
        }
    }
}
