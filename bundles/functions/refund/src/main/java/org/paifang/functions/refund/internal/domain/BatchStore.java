package org.paifang.functions.refund.internal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.jobs.JobId;

/** Where batches are kept. Joins the caller's transaction of the database if there is one. */
public interface BatchStore {

    /** Keeps a new one; {@code false} if its content is there already. */
    boolean insert(Batch batch, List<BatchRow> rows);

    Optional<Batch> find(MerchantNo merchant, BatchId id);

    Optional<Batch> ofContent(MerchantNo merchant, String hash);

    /** Newest first. */
    List<Batch> page(MerchantNo merchant, @Nullable BatchId before, int limit);

    /** Some of its rows, counted from 0 on, in the order of the file. */
    List<BatchRow> rows(Batch batch, int from, int until);

    /** The first rows in a state, in the order of the file. */
    List<BatchRow> rows(Batch batch, RowState state, int limit);

    Map<RowState, BatchSums.Sum> sums(Batch batch);

    /** Forgets one that nobody confirmed; {@code false} if somebody did. */
    boolean discard(MerchantNo merchant, BatchId id);

    /** {@code false} if somebody was faster. */
    boolean confirm(MerchantNo merchant, BatchId id, String operatorNo, Instant at);

    void assign(MerchantNo merchant, BatchId id, JobId job);

    /** All rows from one to before another, counted from 0 on, succeeded, but for those told. */
    void write(Batch batch, int from, int until, List<BatchRow> others);

    /** What became of one row later. */
    void write(Batch batch, BatchRow row);

    /** It is over; rows that are open then were never begun. */
    void end(MerchantNo merchant, BatchId id, BatchState state, Instant at);

    /** Does several things or none. */
    <R> R together(java.util.function.Supplier<R> work);
}
