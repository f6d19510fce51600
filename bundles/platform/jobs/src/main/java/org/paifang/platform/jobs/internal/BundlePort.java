package org.paifang.platform.jobs.internal;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.paifang.platform.api.function.FunctionRegistry;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.jobs.internal.work.Port;

/** A handler that a bundle registered. */
final class BundlePort implements Port {

    /** Where nobody drains anything, nothing is to be told. */
    private static final Tasks.Task UNSEEN = new Tasks.Task() {
        @Override
        public boolean isCutOff() {
            return false;
        }

        @Override
        public void close() {
            // nothing was opened
        }
    };

    private final JobHandler handler;
    private final Bundle bundle;
    private final FunctionRegistry functions;

    BundlePort(JobHandler handler, ServiceReference<JobHandler> reference, FunctionRegistry functions) {
        this.handler = handler;
        this.bundle = reference.getBundle();
        this.functions = functions;
    }

    @Override
    public JobHandler handler() {
        return handler;
    }

    @Override
    public boolean serves(MerchantNo merchant) {
        return functions
                .find(handler.kind().function(), merchant)
                .filter(function -> function.bundle().equals(bundle.getSymbolicName())
                        && function.version().equals(bundle.getVersion().toString()))
                .isPresent();
    }

    /** In the bundle's own name, so that it is its version that waits for the end. */
    @Override
    public Optional<Tasks.Task> begin(String what) {
        var context = bundle.getBundleContext();
        if (context == null) {
            return Optional.empty();
        }
        try {
            var reference = context.getServiceReference(Tasks.class);
            var tasks = reference == null ? null : context.getService(reference);
            return tasks == null ? Optional.of(UNSEEN) : tasks.begin(what);
        } catch (IllegalStateException stopped) {
            return Optional.empty();
        }
    }
}
