package org.paifang.platform.jobs.internal;

import java.util.Optional;
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
    private final Bringer bringer;

    BundlePort(JobHandler handler, Bringer bringer) {
        this.handler = handler;
        this.bringer = bringer;
    }

    @Override
    public JobHandler handler() {
        return handler;
    }

    @Override
    public boolean serves(MerchantNo merchant) {
        return bringer.serving(merchant)
                .filter(function ->
                        function.descriptor().id().equals(handler.kind().function()))
                .isPresent();
    }

    @Override
    public void broke(MerchantNo merchant, String work) {
        bringer.broke(merchant, work);
    }

    /** In the bundle's own name, so that it is its version that waits for the end. */
    @Override
    public Optional<Tasks.Task> begin(String what) {
        var context = bringer.bundle().getBundleContext();
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
