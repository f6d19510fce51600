package org.paifang.platform.jobs.internal.store;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.jobs.Job;

@Entity
@Table(name = "jobs_step")
@IdClass(StepRow.Key.class)
public class StepRow {

    @Id
    @Column(name = "merchant")
    private String merchant;

    @Id
    @Column(name = "job_id")
    private long jobId;

    @Id
    @Column(name = "first_item")
    private long firstItem;

    @Column(name = "next_item")
    private long nextItem;

    @SuppressWarnings("NullAway.Init")
    protected StepRow() {}

    StepRow(Job job, long firstItem, long nextItem) {
        this.merchant = job.merchant().value();
        this.jobId = job.id().value();
        this.firstItem = firstItem;
        this.nextItem = nextItem;
    }

    long firstItem() {
        return firstItem;
    }

    long nextItem() {
        return nextItem;
    }

    /** The key as JPA wants it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String merchant = "";
        private long jobId;
        private long firstItem;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && merchant.equals(key.merchant)
                    && jobId == key.jobId
                    && firstItem == key.firstItem;
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchant, jobId, firstItem);
        }
    }
}
