package org.paifang.platform.approvals.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.platform.api.approval.ApprovableCommand;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.lifecycle.FunctionFailures;
import org.paifang.platform.approvals.internal.domain.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands that bundles have brought. A function gets those of its own bundle and version alone, so that no other
 * bundle can put itself in its place. They are fetched when they are first asked for, on the thread of whoever asks.
 */
@Component(service = Commands.class)
public final class CommandsOfFunctions implements Commands {

    private static final Logger LOG = LoggerFactory.getLogger(CommandsOfFunctions.class);

    private final FunctionRegistry functions;
    private final FunctionFailures failures;
    private final Map<ServiceReference<ApprovableCommand>, Brought> brought = new ConcurrentHashMap<>();

    @Activate
    public CommandsOfFunctions(@Reference FunctionRegistry functions, @Reference FunctionFailures failures) {
        this.functions = functions;
        this.failures = failures;
    }

    @Override
    public Optional<ApprovableCommand> find(String kind, MerchantNo merchant) {
        var function = new FunctionId(kind.substring(0, kind.indexOf('.')));
        return functions.find(function, merchant).stream()
                .flatMap(found -> of(found, merchant))
                .filter(command -> command.kind().equals(kind))
                .findFirst();
    }

    @Override
    public List<ApprovableCommand> all(MerchantNo merchant) {
        return functions.installed(merchant).stream()
                .flatMap(function -> of(function, merchant))
                .toList();
    }

    private Stream<ApprovableCommand> of(InstalledFunction function, MerchantNo merchant) {
        return brought.values().stream()
                .filter(one -> one.isOf(function))
                .flatMap(one -> one.command().stream())
                .filter(command ->
                        command.kind().startsWith(function.descriptor().id() + "."))
                .map(command -> new CountedCommand(command, work -> failures.failedAt(function, merchant, work)));
    }

    @Reference(
            service = ApprovableCommand.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addCommand(ComponentServiceObjects<ApprovableCommand> objects) {
        brought.put(objects.getServiceReference(), new Brought(objects));
    }

    void removeCommand(ServiceReference<ApprovableCommand> reference) {
        var gone = brought.remove(reference);
        if (gone != null) {
            gone.release();
        }
    }

    /** A command, not fetched before it is wanted. */
    private static final class Brought {

        private final ComponentServiceObjects<ApprovableCommand> objects;
        private @Nullable ApprovableCommand fetched;
        private boolean released;

        Brought(ComponentServiceObjects<ApprovableCommand> objects) {
            this.objects = objects;
        }

        boolean isOf(InstalledFunction function) {
            var bundle = objects.getServiceReference().getBundle();
            return bundle != null
                    && bundle.getSymbolicName().equals(function.bundle())
                    && bundle.getVersion().toString().equals(function.version());
        }

        synchronized Optional<ApprovableCommand> command() {
            if (fetched == null && !released) {
                fetched = objects.getService();
                if (fetched == null) {
                    LOG.warn(
                            "A command of {} cannot be fetched",
                            objects.getServiceReference().getBundle());
                }
            }
            return Optional.ofNullable(fetched);
        }

        synchronized void release() {
            released = true;
            if (fetched != null) {
                objects.ungetService(fetched);
                fetched = null;
            }
        }
    }
}
