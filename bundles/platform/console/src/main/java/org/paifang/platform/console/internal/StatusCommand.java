package org.paifang.platform.console.internal;

import org.apache.karaf.shell.api.console.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.console.internal.command.CommandSet;
import org.paifang.platform.console.internal.command.StatusReport;
import org.paifang.platform.console.internal.status.FrameworkProblems;

/** {@code paifang:status}, which is there before the platform's core is. */
@Component(service = StatusCommand.class, immediate = true)
public final class StatusCommand {

    private final FrameworkProblems problems;
    private final CommandSet commands;

    @Activate
    public StatusCommand(
            BundleContext context,
            @Reference SessionFactory sessions,
            @Reference ServiceComponentRuntime components,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    FunctionRegistry functions) {
        this.problems = new FrameworkProblems(context, components);
        this.commands = new CommandSet(sessions.getRegistry(), new StatusReport(problems, functions).commands());
    }

    @Deactivate
    void close() {
        commands.close();
        problems.close();
    }
}
