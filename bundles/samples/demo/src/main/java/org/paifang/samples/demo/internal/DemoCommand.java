package org.paifang.samples.demo.internal;

import java.time.Clock;
import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.payments.api.PaymentImport;
import org.paifang.platform.api.identity.Directory;

/** {@code paifang:demo}: payments in bulk. */
@Component(service = DemoCommand.class, immediate = true)
public final class DemoCommand implements Command {

    private final Registry registry;
    private final BulkRun bulk;

    @Activate
    public DemoCommand(
            @Reference SessionFactory sessions, @Reference PaymentImport imports, @Reference Directory directory) {
        registry = sessions.getRegistry();
        bulk = new BulkRun(imports, directory, Clock.systemUTC());
        registry.register(this);
    }

    @Deactivate
    void close() {
        registry.unregister(this);
    }

    @Override
    public Object execute(Session session, List<Object> arguments) {
        return bulk.run(arguments.stream().map(String::valueOf).toList(), session.getConsole());
    }

    @Override
    public String getScope() {
        return "paifang";
    }

    @Override
    public String getName() {
        return "demo";
    }

    @Override
    public String getDescription() {
        return "Adds payments in bulk to a merchant of the demo.";
    }

    @Override
    public @Nullable Completer getCompleter(boolean scoped) {
        return null;
    }

    @Override
    public @Nullable Parser getParser() {
        return null;
    }
}
