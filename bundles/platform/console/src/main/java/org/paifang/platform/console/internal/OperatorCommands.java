package org.paifang.platform.console.internal;

import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.audit.AuditLog;
import org.paifang.platform.api.session.Credentials;
import org.paifang.platform.api.session.SecondFactors;
import org.paifang.platform.api.staff.StaffBook;
import org.paifang.platform.console.internal.command.CommandSet;
import org.paifang.platform.console.internal.command.OperatorRescue;

/** {@code paifang:operator-unlock} and {@code -reset}. */
@Component(service = OperatorCommands.class, immediate = true)
public final class OperatorCommands {

    private final CommandSet commands;

    @Activate
    public OperatorCommands(
            @Reference SessionFactory sessions,
            @Reference StaffBook book,
            @Reference Credentials credentials,
            @Reference SecondFactors factors,
            @Reference AuditLog audit) {
        this.commands = new CommandSet(
                sessions.getRegistry(), new OperatorRescue(book, credentials, factors, audit).commands());
    }

    @Deactivate
    void close() {
        commands.close();
    }
}
