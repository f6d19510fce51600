package org.paifang.platform.flow.internal;

import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.Set;

/** Flow's registry of routes, which here changes as a whole. */
final class Routes extends ApplicationRouteRegistry {

    Routes(VaadinContext context) {
        super(context);
        context.setAttribute(new ApplicationRouteRegistryWrapper(this));
    }

    /** From now on these are the routes and the error screens, and no others. */
    void show(Root root) {
        update(() -> {
            clean();
            configure(configuration -> configuration.getExceptionHandlers().clear());
            for (var error : root.errors()) {
                setErrorNavigationTargets(Set.of(error));
            }
            for (var screen : root.routes()) {
                setRoute(screen.path(), screen.view().type(), Root.layouts(screen));
            }
        });
    }
}
