package org.paifang.platform.console.internal;

import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.approval.ApprovalRules;
import org.paifang.platform.api.lifecycle.FunctionEngine;
import org.paifang.platform.console.internal.command.CommandSet;
import org.paifang.platform.console.internal.command.FunctionChanges;

/** {@code paifang:function-list} and those that change functions. */
@Component(service = FunctionCommands.class, immediate = true)
public final class FunctionCommands {

    private final CommandSet commands;

    @Activate
    public FunctionCommands(
            @Reference SessionFactory sessions, @Reference FunctionEngine engine, @Reference ApprovalRules rules) {
        this.commands = new CommandSet(sessions.getRegistry(), new FunctionChanges(engine, rules).commands());
    }

    @Deactivate
    void close() {
        commands.close();
    }
}
