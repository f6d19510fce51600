package org.paifang.platform.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.paifang.platform.api.function.Choice;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.function.FunctionSwitch;
import org.paifang.platform.api.function.PlatformFunction;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.core.internal.domain.Candidate;
import org.paifang.platform.core.internal.domain.Catalog;
import org.paifang.platform.core.internal.domain.CatalogRegistry;
import org.paifang.platform.core.internal.domain.Changes;
import org.paifang.platform.core.internal.domain.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whiteboard of functions. */
@Component(
        service = {FunctionRegistry.class, FunctionSwitch.class, Moments.class},
        immediate = true)
public final class InstalledFunctions extends CatalogRegistry implements FunctionSwitch, Moments {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledFunctions.class);

    private final Changes changes;
    private final ExecutorService worker = Worker.named("paifang-functions");
    private final Arrivals<PlatformFunction> arrivals;

    /** What nobody has written down yet; under the lock of this. */
    private final List<Moment> untold = new ArrayList<>();

    /** Written under the lock of this. */
    private volatile Catalog catalog = Catalog.empty(this::branch);

    /** Nobody is served before it is there, so that nobody's branch is missed. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Directory directory;

    @Activate
    public InstalledFunctions(BundleContext context, @Reference Changes changes) {
        this.changes = changes;
        arrivals = new Arrivals<>(context, worker, new Arrivals.Guest<>() {
            @Override
            public void came(ServiceReference<PlatformFunction> reference, @Nullable PlatformFunction function) {
                var candidate = candidate(reference, function);
                become(now -> now.with(candidate));
            }

            @Override
            public void left(ServiceReference<PlatformFunction> reference) {
                become(now -> now.without(key(reference)));
            }
        });
    }

    @Reference(
            service = PlatformFunction.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addFunction(ServiceReference<PlatformFunction> reference) {
        arrivals.add(reference);
    }

    void removeFunction(ServiceReference<PlatformFunction> reference) {
        arrivals.remove(reference);
    }

    @Deactivate
    void close() {
        worker.shutdown();
    }

    @Override
    protected Catalog catalog() {
        return catalog;
    }

    @Override
    public void choose(FunctionId function, Choice choice) {
        become(now -> now.with(function, choice));
    }

    @Override
    public Choice choice(FunctionId function) {
        return catalog.choice(function);
    }

    @Override
    public synchronized List<Moment> drain() {
        var moments = List.copyOf(untold);
        untold.clear();
        return moments;
    }

    private Optional<Branch> branch(MerchantNo merchant) {
        var here = directory;
        return here == null ? Optional.empty() : here.merchant(merchant).flatMap(Merchant::branch);
    }

    private synchronized void become(UnaryOperator<Catalog> change) {
        var before = catalog;
        var next = change.apply(before);
        catalog = next;
        untold.add(new Moment(Instant.now(), next));
        next.installed().stream()
                .filter(function -> !before.installed().contains(function))
                .forEach(function -> LOG.info(
                        "The function {} serves from {} {}",
                        function.descriptor().id(),
                        function.bundle(),
                        function.version()));
        before.installed().stream()
                .filter(function -> !next.installed().contains(function))
                .forEach(function -> LOG.info(
                        "The function {} of {} {} serves no more",
                        function.descriptor().id(),
                        function.bundle(),
                        function.version()));
        next.refused().stream()
                .filter(refused -> !before.refused().contains(refused))
                .forEach(refused -> LOG.warn(
                        "The function of {} {} is refused: {}", refused.bundle(), refused.version(), refused.why()));
        changes.changed();
    }

    private static Candidate candidate(
            ServiceReference<PlatformFunction> reference, @Nullable PlatformFunction function) {
        var reading = function == null
                ? new Candidate.Unreadable("it could not be activated; the log says why")
                : Candidate.read(function);
        var bundle = reference.getBundle();
        return bundle == null
                ? new Candidate(key(reference), "a bundle that has left", "", reading)
                : new Candidate(
                        key(reference),
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        reading);
    }

    private static long key(ServiceReference<PlatformFunction> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }
}
