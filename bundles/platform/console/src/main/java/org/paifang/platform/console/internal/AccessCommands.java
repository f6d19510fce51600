package org.paifang.platform.console.internal;

import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.EffectiveMenu;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.console.internal.command.AccessQuestions;
import org.paifang.platform.console.internal.command.CommandSet;

/** {@code paifang:menu} and {@code paifang:explain}. */
@Component(service = AccessCommands.class, immediate = true)
public final class AccessCommands {

    private final CommandSet commands;

    @Activate
    public AccessCommands(
            @Reference SessionFactory sessions,
            @Reference Directory directory,
            @Reference EffectiveMenu menu,
            @Reference AccessPolicy policy) {
        this.commands = new CommandSet(sessions.getRegistry(), new AccessQuestions(directory, menu, policy).commands());
    }

    @Deactivate
    void close() {
        commands.close();
    }
}
