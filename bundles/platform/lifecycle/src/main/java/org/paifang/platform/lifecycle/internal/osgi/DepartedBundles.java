package org.paifang.platform.lifecycle.internal.osgi;

import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets uninstalled bundles go. Felix keeps, for each bundle that ever used a service, how often it does so; when the
 * bundle gives a service back that stays, the count becomes nothing and its entry remains, and with it all that the
 * framework knows of the bundle.
 */
@Component(service = {})
public final class DepartedBundles implements SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(DepartedBundles.class);

    /** Of the framework: its registry of services; of that: a concurrent map whose keys are bundles. */
    private static final String REGISTRY = "m_registry";

    private static final String IN_USE = "m_inUseMap";

    private final BundleContext context;

    @Activate
    public DepartedBundles(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            try {
                inUse(context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)).remove(event.getBundle());
            } catch (ReflectiveOperationException e) {
                LOG.error("The framework has changed: {} stays in its memory", event.getBundle(), e);
            }
        }
    }

    static Map<?, ?> inUse(Bundle framework) throws ReflectiveOperationException {
        return (Map<?, ?>) content(content(framework, REGISTRY), IN_USE);
    }

    private static Object content(Object owner, String field) throws ReflectiveOperationException {
        var found = owner.getClass().getDeclaredField(field);
        found.setAccessible(true);
        return found.get(owner);
    }
}
