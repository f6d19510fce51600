package org.paifang.functions.refund.internal.store;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.Batch;
import org.paifang.functions.refund.internal.domain.BatchId;
import org.paifang.functions.refund.internal.domain.BatchState;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobId;
import org.paifang.platform.api.money.Money;

@Entity
@Table(name = "refund_batch")
@IdClass(BatchEntity.Key.class)
public class BatchEntity {

    private static final long MICROS = 1_000_000;
    private static final long NANOS = 1_000;

    @Id
    @Column(name = "merchant")
    private String merchant;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_hash")
    private String hash;

    @Column(name = "row_count")
    private int rows;

    @Column(name = "amount")
    private long amount;

    @Column(name = "currency")
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private BatchState state;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private long uploadedAt;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Long confirmedAt;

    @Column(name = "ended_at")
    private @Nullable Long endedAt;

    @Column(name = "job_id")
    private @Nullable Long job;

    @SuppressWarnings("NullAway.Init")
    protected BatchEntity() {}

    BatchEntity(Batch batch) {
        this.merchant = batch.merchant().value();
        this.id = batch.id().value();
        this.fileName = batch.fileName();
        this.hash = batch.hash();
        this.rows = batch.rows();
        this.amount = batch.total().minorUnits();
        this.currency = batch.total().currency().getCurrencyCode();
        this.state = batch.state();
        this.uploadedBy = batch.uploadedBy();
        this.uploadedAt = micros(batch.uploadedAt());
    }

    Batch toBatch() {
        var jobId = job;
        return new Batch(
                new BatchId(id),
                new MerchantNo(merchant),
                fileName,
                hash,
                rows,
                Money.of(amount, currency),
                state,
                uploadedBy,
                toInstant(uploadedAt),
                confirmedBy,
                instant(confirmedAt),
                instant(endedAt),
                jobId == null ? null : new JobId(jobId));
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static @Nullable Instant instant(@Nullable Long micros) {
        return micros == null ? null : toInstant(micros);
    }

    static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS);
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
