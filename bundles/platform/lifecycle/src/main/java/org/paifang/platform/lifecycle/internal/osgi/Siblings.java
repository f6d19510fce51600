package org.paifang.platform.lifecycle.internal.osgi;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps versions of one bundle apart: none sees a service of another. Without this, a new version would take the
 * persistence unit, the tables' sign or the inner services of the old one for its own.
 */
@Component(service = {FindHook.class, EventListenerHook.class})
public final class Siblings implements FindHook, EventListenerHook {

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        var asking = bundle(context);
        if (asking != null) {
            references.removeIf(reference -> areSiblings(asking, reference.getBundle()));
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        var owner = event.getServiceReference().getBundle();
        if (owner != null) {
            listeners.keySet().removeIf(context -> areSiblings(bundle(context), owner));
        }
    }

    static boolean areSiblings(@Nullable Bundle one, @Nullable Bundle other) {
        return one != null
                && other != null
                && one.getBundleId() != other.getBundleId()
                && one.getSymbolicName() != null
                && one.getSymbolicName().equals(other.getSymbolicName());
    }

    private static @Nullable Bundle bundle(BundleContext context) {
        try {
            return context.getBundle();
        } catch (IllegalStateException gone) {
            return null; // it stopped while it was asked
        }
    }
}
