package org.paifang.platform.rest.internal.jersey;

import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.Container;

/** The container that an application is told to have left. */
record Nobody(ApplicationHandler handler) implements Container {

    @Override
    public ResourceConfig getConfiguration() {
        return handler.getConfiguration();
    }

    @Override
    public ApplicationHandler getApplicationHandler() {
        return handler;
    }

    @Override
    public void reload() {
        throw new UnsupportedOperationException("another version has its own application");
    }

    @Override
    public void reload(ResourceConfig configuration) {
        reload();
    }
}
