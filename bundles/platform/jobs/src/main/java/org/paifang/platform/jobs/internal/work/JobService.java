package org.paifang.platform.jobs.internal.work;

import java.util.Optional;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.jobs.NewJob;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.jobs.internal.store.DatabaseTime;
import org.paifang.platform.jobs.internal.store.JobTable;
import org.paifang.platform.store.Ids;
import org.paifang.platform.store.Unit;

/** Enters jobs and tells how far they are. */
public class JobService implements Jobs {

    private final Unit unit;
    private final TransactionManager transactions;
    private final Ids ids;
    private final DatabaseTime time;
    private final int openPerMerchant;
    private final Node node;

    /** This node, told what is committed: it need not wait for its next look. */
    public interface Node {

        void entered();

        void cancelled(JobId id);
    }

    /**
     * Of a node.
     *
     * @param openPerMerchant how many jobs of a merchant may be there that have not ended
     */
    public JobService(
            Unit unit, TransactionManager transactions, Ids ids, DatabaseTime time, int openPerMerchant, Node node) {
        this.unit = unit;
        this.transactions = transactions;
        this.ids = ids;
        this.time = time;
        this.openPerMerchant = openPerMerchant;
        this.node = node;
    }

    @Override
    public Submission submit(NewJob job) {
        AccessPolicy.requirePerson(job.caller(), job.kind().value());
        var id = new JobId(ids.next());
        Submission submission = unit.inTransaction(em -> {
            if (JobTable.open(em, job.caller().merchant()) >= openPerMerchant) {
                return new Refused(Reason.of(TOO_MANY, openPerMerchant));
            }
            JobTable.insert(em, id, job, time.now(em));
            return new Submitted(id);
        });
        if (submission instanceof Submitted) {
            afterCommit(node::entered);
        }
        return submission;
    }

    @Override
    public Optional<Job> find(MerchantNo merchant, JobId id) {
        return unit.inTransaction(em -> JobTable.find(em, merchant, id));
    }

    @Override
    public boolean cancel(MerchantNo merchant, JobId id) {
        boolean asked = unit.inTransaction(em -> JobTable.cancel(em, merchant, id, time.now(em)));
        if (asked) {
            afterCommit(() -> node.cancelled(id));
        }
        return asked;
    }

    /** Now, or when the transaction that the caller is in was committed. */
    private void afterCommit(Runnable tell) {
        try {
            var transaction = transactions.getTransaction();
            if (transaction == null) {
                tell.run();
                return;
            }
            transaction.registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // nothing to be done
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        tell.run();
                    }
                }
            });
        } catch (SystemException | RollbackException e) {
            throw new IllegalStateException("the transaction cannot be followed", e);
        }
    }
}
