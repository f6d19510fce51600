package org.paifang.platform.lifecycle.internal.osgi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.paifang.platform.api.lifecycle.FunctionHealth;
import org.paifang.platform.api.lifecycle.FunctionHealth.Health;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.lifecycle.internal.text.Words;

/** What a bundle is made of and how it is. */
public final class Inside {

    private static final long MOST_MILLIS = 2_000;
    private static final Health WELL = new Health.Well();

    private final BundleContext context;
    private final Components components;

    public Inside(BundleContext context, Components components) {
        this.context = context;
        this.components = components;
    }

    /** Why it is not well, if it is not: what its components say, then its own checks, which get two seconds each. */
    public Optional<Reason> ill(Bundle bundle) {
        return components.failure(bundle).or(() -> components.waiting(bundle)).or(() -> references(
                        bundle.getRegisteredServices())
                .filter(one -> names(one).anyMatch(FunctionHealth.class.getName()::equals))
                .flatMap(one -> ask(one).stream())
                .findFirst());
    }

    /** By interface. */
    public static List<String> services(Bundle bundle) {
        return sorted(references(bundle.getRegisteredServices()));
    }

    /** By interface. */
    public static List<String> uses(Bundle bundle) {
        return sorted(references(bundle.getServicesInUse()));
    }

    /** Those that it takes from others, each with the bundle that gives it. */
    public static List<String> packages(Bundle bundle) {
        var wiring = bundle.adapt(BundleWiring.class);
        return wiring == null
                ? List.of()
                : wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .map(Inside::sentence)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static String sentence(BundleWire wire) {
        var attributes = wire.getCapability().getAttributes();
        return attributes.get(PackageNamespace.PACKAGE_NAMESPACE) + " "
                + attributes.get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE) + " from "
                + wire.getProvider().getSymbolicName();
    }

    private Optional<Reason> ask(ServiceReference<?> reference) {
        var task = new FutureTask<>(() -> answer(reference));
        var thread = new Thread(task, "paifang-health-" + reference.getBundle());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(MOST_MILLIS, TimeUnit.MILLISECONDS) instanceof Health.Ill ill
                    ? Optional.of(Words.plain(Words.line(ill.why())))
                    : Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of(Reason.of("lifecycle.health.silent", MOST_MILLIS / 1_000));
        } catch (ExecutionException e) {
            return Optional.of(Reason.of("lifecycle.health.broken", Words.detail(e.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Health answer(ServiceReference<?> reference) {
        var service = context.getService(reference);
        try {
            return service instanceof FunctionHealth own ? own.check() : WELL;
        } finally {
            context.ungetService(reference);
        }
    }

    private static List<String> sorted(Stream<ServiceReference<?>> references) {
        return references.flatMap(Inside::names).distinct().sorted().toList();
    }

    private static Stream<String> names(ServiceReference<?> reference) {
        return Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS));
    }

    /** A bundle that has left has none. */
    private static Stream<ServiceReference<?>> references(ServiceReference<?> @Nullable [] references) {
        return Optional.ofNullable(references).stream().flatMap(Arrays::stream);
    }
}
