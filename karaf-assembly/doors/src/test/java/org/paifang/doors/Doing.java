package org.paifang.doors;

import java.util.Optional;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobHandler;
import org.paifang.platform.api.jobs.JobKind;
import org.paifang.platform.api.jobs.Step;
import org.paifang.platform.api.lifecycle.Tasks;
import org.paifang.platform.jobs.internal.work.Port;

/** Does every item of a kind of job at once, as the engine allows it. */
record Doing(JobKind kind) implements Port, JobHandler {

    @Override
    public JobHandler handler() {
        return this;
    }

    @Override
    public void work(Step step) {
        for (var item = step.from(); item < step.until() && step.mayGoOn(); item++) {
            step.mark(item + 1, 0, () -> {});
        }
    }

    @Override
    public boolean serves(MerchantNo merchant) {
        return true;
    }

    @Override
    public void broke(MerchantNo merchant, String work) {
        throw new IllegalStateException(work + " broke");
    }

    @Override
    public Optional<Tasks.Task> begin(String what) {
        return Optional.of(new Tasks.Task() {
            @Override
            public boolean isCutOff() {
                return false;
            }

            @Override
            public void close() {
                // nobody waits for it
            }
        });
    }
}
