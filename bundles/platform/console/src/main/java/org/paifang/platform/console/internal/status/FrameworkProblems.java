package org.paifang.platform.console.internal.status;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** What is wrong in the framework itself: bundles and components that do not work. */
public final class FrameworkProblems implements Problems, AutoCloseable {

    private final BundleProblems bundles;
    private final ComponentProblems components;

    public FrameworkProblems(BundleContext context, ServiceComponentRuntime components) {
        this.bundles = new BundleProblems(context);
        this.components = new ComponentProblems(components);
    }

    @Override
    public List<Problem> find() {
        return Stream.concat(bundles.find().stream(), components.find().stream())
                .toList();
    }

    @Override
    public void close() {
        bundles.close();
    }
}
