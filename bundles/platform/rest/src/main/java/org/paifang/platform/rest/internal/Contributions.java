package org.paifang.platform.rest.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.InstalledFunction;
import org.paifang.platform.api.lifecycle.FunctionUse;
import org.paifang.platform.rest.api.ApiContribution;
import org.paifang.platform.rest.internal.jersey.JerseyResources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The resources that bundles have brought, by path. A path belongs to the function that came with it first. Thread-safe. */
@Component(service = {Contributions.class, FunctionUse.class})
public final class Contributions implements FunctionUse {

    /** What a bundle says in its manifest that it owns. */
    static final String HEADER = "Paifang-Api";

    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Of the platform's own addresses. */
    private static final Set<String> TAKEN = Set.of("docs", "problems");

    /** For requests in a version whose bundle is stopped by somebody else than the engine, which waits by itself. */
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(10);

    /** Replaced as a whole, under the lock of this. */
    private volatile Map<ServiceReference<?>, Version> versions = Map.of();

    private final BundleContext context;

    /** Why what came with it was not taken, by reference. */
    private final Map<ServiceReference<?>, Refused> refused = new ConcurrentHashMap<>();

    /** Which let nobody in, by bundle and version. */
    private final Set<String> shut = ConcurrentHashMap.newKeySet();

    private record Refused(String bundle, String version, String why) {}

    @Activate
    public Contributions(BundleContext context) {
        this.context = context;
    }

    /** Whether a bundle that runs declares the path, which has not been brought yet. */
    boolean isComing(String path) {
        return owner(path).isEmpty()
                && Arrays.stream(context.getBundles())
                        .filter(bundle -> bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING)
                        .anyMatch(bundle -> declared(bundle).contains(path));
    }

    /** Why something that the version has brought is not served. */
    Optional<String> refused(InstalledFunction function) {
        return refused.values().stream()
                .filter(one ->
                        one.bundle().equals(function.bundle()) && one.version().equals(function.version()))
                .map(Refused::why)
                .findFirst();
    }

    /** The version of the function that owns the path. */
    Optional<Version> at(String path, InstalledFunction function) {
        return versions.values().stream()
                .filter(version -> version.isOf(function) && version.paths().contains(path))
                .findFirst();
    }

    /** Whose path it is. */
    Optional<FunctionId> owner(String path) {
        return versions.values().stream()
                .filter(version -> version.paths().contains(path))
                .map(Version::function)
                .findFirst();
    }

    /** What a version of a function has brought. */
    List<Version> of(InstalledFunction function) {
        return versions.values().stream()
                .filter(version -> version.isOf(function))
                .toList();
    }

    @Deactivate
    void stop() {
        Map<ServiceReference<?>, Version> gone;
        synchronized (this) {
            gone = versions;
            versions = Map.of();
        }
        gone.values().forEach(version -> version.close(LAST_REQUESTS));
        JerseyResources.forget();
    }

    @Override
    public int requestsUnderWay(String bundle, String version) {
        return versions.values().stream()
                .filter(one -> one.isOf(bundle, version))
                .mapToInt(Version::underWay)
                .sum();
    }

    @Override
    public Set<String> api(String bundle, String version) {
        return versions.values().stream()
                .filter(one -> one.isOf(bundle, version))
                .flatMap(one -> one.paths().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public void shut(String bundle, String version, boolean isShut) {
        if (isShut) {
            shut.add(bundle + " " + version);
        } else {
            shut.remove(bundle + " " + version);
        }
    }

    /** Whether the function is being taken away: who asks for it now finds nothing. */
    boolean isShut(InstalledFunction function) {
        return shut.contains(function.bundle() + " " + function.version());
    }

    @Reference(
            service = ApiContribution.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    synchronized void add(ServiceReference<ApiContribution> reference, ApiContribution contribution) {
        var bundle = reference.getBundle();
        try {
            var version = new Version(
                    bundle.getSymbolicName(), bundle.getVersion().toString(), contribution, JerseyResources::new);
            var why = refusal(version, bundle);
            if (why.isPresent()) {
                refuse(reference, why.get());
                LOG.error("The API of {} is not taken: {}", version, why.get());
                return;
            }
            var now = new LinkedHashMap<>(versions);
            now.put(reference, version);
            versions = now;
        } catch (RuntimeException | LinkageError broken) {
            refuse(reference, broken.toString());
            LOG.error("The API of {} {} is not taken", bundle.getSymbolicName(), bundle.getVersion(), broken);
        }
    }

    private void refuse(ServiceReference<ApiContribution> reference, String why) {
        var bundle = reference.getBundle();
        refused.put(
                reference,
                new Refused(bundle.getSymbolicName(), bundle.getVersion().toString(), why));
    }

    void remove(ServiceReference<ApiContribution> reference) {
        refused.remove(reference);
        Version gone;
        synchronized (this) {
            var now = new LinkedHashMap<>(versions);
            gone = now.remove(reference);
            versions = now;
        }
        if (gone != null) {
            gone.close(LAST_REQUESTS);
        }
    }

    private Optional<String> refusal(Version version, Bundle bundle) {
        var reasons = new ArrayList<String>();
        var declared = declared(bundle);
        for (var path : version.paths()) {
            if (!PATH.matcher(path).matches() || TAKEN.contains(path)) {
                reasons.add("the path " + path + " is no word, or the platform's own");
            } else if (!declared.contains(path)) {
                reasons.add("its manifest does not declare the path " + path + " (" + HEADER + ")");
            }
            owner(path)
                    .filter(owner -> !owner.equals(version.function()))
                    .ifPresent(owner -> reasons.add("the path " + path + " belongs to the function " + owner));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    /** The paths that a bundle's manifest declares. */
    static Set<String> declared(Bundle bundle) {
        var header = bundle.getHeaders("").get(HEADER);
        return header == null
                ? Set.of()
                : Arrays.stream(header.split(","))
                        .map(String::strip)
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.toSet());
    }
}
