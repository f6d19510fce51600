package org.paifang.bank.merchants.internal;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.api.approval.ApprovableCommand;

/** Brings what other people may have to agree to: four commands of one interface, so each is a service of its own. */
@Component(service = Commands.class, immediate = true)
public final class Commands {

    private final List<ServiceRegistration<ApprovableCommand>> registrations;

    @Activate
    public Commands(BundleContext context, @Reference Office office) {
        registrations = Stream.<ApprovableCommand>of(
                        office.change(), office.state(), office.contract(), office.accept())
                .map(command -> context.registerService(ApprovableCommand.class, command, null))
                .toList();
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
