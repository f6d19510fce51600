package org.paifang.platform.console.internal;

import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.console.internal.command.ApiKeyChanges;
import org.paifang.platform.console.internal.command.CommandSet;
import org.paifang.platform.rest.api.ApiKeys;

/** {@code paifang:api-key-list}, {@code -make} and {@code -revoke}. */
@Component(service = ApiKeyCommands.class, immediate = true)
public final class ApiKeyCommands {

    private final CommandSet commands;

    @Activate
    public ApiKeyCommands(@Reference SessionFactory sessions, @Reference Directory directory, @Reference ApiKeys keys) {
        this.commands = new CommandSet(sessions.getRegistry(), new ApiKeyChanges(directory, keys).commands());
    }

    @Deactivate
    void close() {
        commands.close();
    }
}
