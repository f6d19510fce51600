package org.paifang.platform.jobs.internal.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.jobs.Job;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.jobs.JobKind;
import org.paifang.platform.api.jobs.JobState;
import org.paifang.platform.api.jobs.NewJob;

@Entity
@Table(name = "jobs_job")
@IdClass(JobRow.Key.class)
public class JobRow {

    @Id
    @Column(name = "merchant")
    private String merchant;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "kind")
    private String kind;

    @Column(name = "operator_no")
    private String operatorNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Column(name = "permission")
    private String permission;

    @Column(name = "subject")
    private String subject;

    @Column(name = "items")
    private long items;

    @Column(name = "step_items")
    private int stepItems;

    @Column(name = "done")
    private long done;

    @Column(name = "failed")
    private long failed;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private JobState state;

    @Column(name = "pause")
    private @Nullable String pause;

    @Column(name = "troubles")
    private int troubles;

    @Column(name = "cancelling")
    private int cancelling;

    @Column(name = "not_before")
    private long notBefore;

    @Column(name = "node")
    private @Nullable String node;

    @Column(name = "lease_no")
    private long leaseNo;

    @Column(name = "leased_until")
    private long leasedUntil;

    @Column(name = "created_at")
    private long createdAt;

    @Column(name = "started_at")
    private @Nullable Long startedAt;

    @Column(name = "ended_at")
    private @Nullable Long endedAt;

    @SuppressWarnings("NullAway.Init")
    protected JobRow() {}

    JobRow(JobId id, NewJob job, long now) {
        this.merchant = job.caller().merchant().value();
        this.id = id.value();
        this.kind = job.kind().value();
        this.operatorNo = job.caller().operator().operatorNo();
        this.channel = job.caller().channel();
        this.permission = job.permission().value();
        this.subject = job.subject();
        this.items = job.items();
        this.stepItems = job.stepItems();
        this.state = JobState.WAITING;
        this.notBefore = now;
        this.createdAt = now;
    }

    Stored toStored() {
        return new Stored(toJob(), leaseNo, troubles);
    }

    Job toJob() {
        return new Job(
                new JobId(id),
                new Caller(new OperatorId(new MerchantNo(merchant), operatorNo), channel),
                new JobKind(kind),
                new PermissionId(permission),
                subject,
                items,
                stepItems,
                done,
                failed,
                state,
                state == JobState.PAUSED ? pause : null,
                cancelling != 0,
                DatabaseTime.instant(createdAt),
                instant(startedAt),
                instant(endedAt));
    }

    private static @Nullable Instant instant(@Nullable Long micros) {
        return micros == null ? null : DatabaseTime.instant(micros);
    }

    /** The key as JPA wants it. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String merchant = "";
        private long id;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && merchant.equals(key.merchant) && id == key.id;
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchant, id);
        }
    }
}
