package org.paifang.platform.console.internal.status;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** What is wrong in the framework itself: bundles and components that do not work. */
public final class Problems implements AutoCloseable {

    private final BundleProblems bundles;
    private final ComponentProblems components;

    private Problems(BundleProblems bundles, ComponentProblems components) {
        this.bundles = bundles;
        this.components = components;
    }

    public static Problems of(BundleContext context, ServiceComponentRuntime components) {
        return new Problems(new BundleProblems(context), new ComponentProblems(components));
    }

    /** Looks now; the list is the caller's. */
    public List<Problem> find() {
        var found = new ArrayList<Problem>(bundles.find());
        found.addAll(components.find());
        return found;
    }

    @Override
    public void close() {
        bundles.close();
    }
}
