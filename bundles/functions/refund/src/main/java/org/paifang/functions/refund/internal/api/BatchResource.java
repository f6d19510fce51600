package org.paifang.functions.refund.internal.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.Batch;
import org.paifang.functions.refund.internal.domain.BatchDesk;
import org.paifang.functions.refund.internal.domain.BatchId;
import org.paifang.functions.refund.internal.domain.BatchRow;
import org.paifang.functions.refund.internal.domain.BatchState;
import org.paifang.functions.refund.internal.domain.Column;
import org.paifang.functions.refund.internal.domain.RowProblem;
import org.paifang.functions.refund.internal.domain.RowState;
import org.paifang.functions.refund.internal.file.ResultFile;
import org.paifang.platform.api.jobs.Jobs;
import org.paifang.platform.api.text.Messages;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.Answer;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiFile;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.api.ApiProblem.RowError;
import org.paifang.platform.rest.api.Cursor;
import org.paifang.platform.rest.api.Needs;
import org.paifang.platform.rest.api.Page;
import org.paifang.platform.rest.api.Says;

/** {@code /api/v1/refund-batches}: the same rules as on the page, in the same two steps. */
@Path("refund-batches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class BatchResource {

    /** Rows of the file have errors; names how many errors and how many rows. */
    public static final String FAULTY = "batch.rows-faulty";

    /** It was confirmed, so it can only be cancelled. */
    public static final String NOT_DISCARDED = "batch.not-discarded";

    /** Nothing of it is under way. */
    public static final String NOT_RUNNING = "batch.not-running";

    private static final String CSV = "text/csv";
    private static final String UNNAMED = "batch.csv";
    private static final int LONGEST_NAME = 200;
    private static final int READ_ROWS = 500;

    private final BatchDesk desk;
    private final Messages messages;

    public BatchResource(BatchDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** A file of refunds. */
    public record RefundBatch(
            @Says(value = "The platform's number of the batch", example = "914188865491702596")
            String batchNo,

            String fileName,

            @Says("CHECKED waits to be confirmed and has refunded nothing; RUNNING; DONE and CANCELLED are final")
            BatchState state,

            @Says("How many refunds") int rows,

            @Says(value = "Of all rows, in minor units", example = "1000000")
            long amount,

            String currency,
            @Says("SHA-256 of the content") String hash,
            Instant uploadedAt,
            Optional<Instant> confirmedAt,
            Optional<Instant> endedAt,
            @Says("How far it is; not in lists") Optional<BatchProgress> progress) {}

    /** How many rows are in which state. */
    public record BatchProgress(
            @Says("Not begun") int open,
            int succeeded,
            @Says("Declined by the acquirer") int failed,

            @Says("The acquirer has not answered yet: settled by itself")
            int unknown,

            @Says("A rule forbids them by now") int rejected,

            @Says("Never begun, because the batch was cancelled")
            int cancelled,

            @Says("What has begun is brought to its end, the rest is not refunded")
            boolean cancelling,

            @Says("Why it cannot go on at the moment, such as job.broken: it goes on by itself")
            Optional<String> pause) {}

    /** A refund of a batch. */
    public record RefundBatchRow(
            @Says("As it stands in the file, the header being 1")
            int row,

            String orderNo,
            String refundNo,
            @Says("In minor units") long amount,
            String currency,
            String reason,
            RowState state,
            Optional<BatchReason> why) {}

    /** Why a row was not refunded. */
    public record BatchReason(
            @Says("Stable") String code,
            @Says("In the language of Accept-Language") String detail) {}

    @POST
    @Consumes(CSV)
    @Needs("refund.batch")
    @Says(
            "Uploads a CSV file in UTF-8 with the header order_no,refund_no,amount,reason (amounts with a point, as on the"
                    + " page) and checks all of it: nothing is refunded before it is confirmed. What is wrong is 422 with every"
                    + " error by row and column; the content of a batch that was confirmed before is 409.")
    public Answer<RefundBatch> upload(
            @Context ApiCall call,
            @QueryParam("fileName") @Says("Under which people know it") @Nullable String fileName,
            ApiFile file) {
        var checked = check(call, fileName, file);
        if (checked instanceof BatchDesk.Ready ready) {
            return Answer.created(one(call, ready.batch().id().toString()));
        }
        if (checked instanceof BatchDesk.Faulty faulty) {
            throw ApiProblem.refused(Reason.of(FAULTY, faulty.problems().size(), faulty.rows()))
                    .with(faulty.problems().stream().map(BatchResource::error).toList());
        }
        var refused = (BatchDesk.Refused) checked;
        throw refused.before().isPresent()
                ? ApiProblem.conflict(refused.reason())
                : ApiProblem.refused(refused.reason());
    }

    private BatchDesk.Checked check(ApiCall call, @Nullable String fileName, ApiFile file) {
        try {
            return desk.check(call.caller(), call.merchant(), name(fileName), new ByteArrayInputStream(file.content()));
        } catch (IOException e) {
            throw new UncheckedIOException("what is in memory can be read", e);
        }
    }

    @GET
    @Needs("refund.batch")
    @Says("Your batches, newest first.")
    public Page<RefundBatch> list(
            @Context ApiCall call,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Says("1 to 500") int limit,
            @QueryParam("cursor") @Says("The value of next of the page before") @Nullable String cursor) {
        var most = Page.limit(limit);
        var before = cursor == null ? null : Cursor.part(() -> new BatchId(number(cursor, Long.MAX_VALUE)));
        var found = desk.page(call.caller(), before, most);
        var next = found.size() < most
                ? Optional.<String>empty()
                : Optional.of(Cursor.of(found.get(most - 1).id()));
        return new Page<>(
                found.stream().map(batch -> batch(batch, Optional.empty())).toList(), next);
    }

    @GET
    @Path("{batchNo}")
    @Needs("refund.batch")
    @Says("One batch and how far it is.")
    public RefundBatch one(@Context ApiCall call, @PathParam("batchNo") String batchNo) {
        var found = found(call, batchNo);
        return batch(found.batch(), Optional.of(progress(found)));
    }

    @POST
    @Path("{batchNo}/confirm")
    @Needs("refund.batch")
    @Says("Refunds all of it, in the background: ask for the batch how far it is. Refused if other people would have to"
            + " agree to one of its rows.")
    public Answer<RefundBatch> confirm(@Context ApiCall call, @PathParam("batchNo") String batchNo) {
        var id = found(call, batchNo).batch().id();
        desk.confirm(call.caller(), id).ifPresent(reason -> {
            throw switch (reason.code()) {
                case BatchDesk.NOT_WAITING, Jobs.TOO_MANY -> ApiProblem.conflict(reason);
                default -> ApiProblem.refused(reason);
            };
        });
        return Answer.accepted(one(call, batchNo));
    }

    @POST
    @Path("{batchNo}/cancel")
    @Needs("refund.batch")
    @Says("Stops what has not begun; what has begun is brought to its end.")
    public Answer<RefundBatch> cancel(@Context ApiCall call, @PathParam("batchNo") String batchNo) {
        var id = found(call, batchNo).batch().id();
        if (!desk.cancel(call.caller(), id)) {
            throw ApiProblem.conflict(Reason.of(NOT_RUNNING));
        }
        return Answer.accepted(one(call, batchNo));
    }

    @DELETE
    @Path("{batchNo}")
    @Needs("refund.batch")
    @Says("Forgets a batch that nobody confirmed.")
    public void discard(@Context ApiCall call, @PathParam("batchNo") String batchNo) {
        if (!desk.discard(call.caller(), found(call, batchNo).batch().id())) {
            throw ApiProblem.conflict(Reason.of(NOT_DISCARDED));
        }
    }

    @GET
    @Path("{batchNo}/rows")
    @Needs("refund.batch")
    @Says("Its rows in the order of the file, each as it stands now.")
    public Page<RefundBatchRow> rows(
            @Context ApiCall call,
            @PathParam("batchNo") String batchNo,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Says("1 to 500") int limit,
            @QueryParam("cursor") @Says("The value of next of the page before") @Nullable String cursor) {
        var batch = found(call, batchNo).batch();
        var most = Page.limit(limit);
        var from = cursor == null ? 0 : (int) (long) Cursor.part(() -> number(cursor, batch.rows()));
        var until = Math.min(batch.rows(), from + most);
        var texts = new BatchTexts(messages, call.language());
        var rows = desk.rows(call.caller(), batch, from, until).stream()
                .map(row -> row(row, texts))
                .toList();
        return new Page<>(rows, until < batch.rows() ? Optional.of(Cursor.of(until)) : Optional.empty());
    }

    @GET
    @Path("{batchNo}/result")
    @Produces(CSV)
    @Needs("refund.batch")
    @Says("The result file: your columns, then the currency, the state, and in words the result and why.")
    public ApiFile result(@Context ApiCall call, @PathParam("batchNo") String batchNo) {
        var batch = found(call, batchNo).batch();
        var texts = new BatchTexts(messages, call.language());
        var bytes = new ByteArrayOutputStream();
        try (var file = new ResultFile(bytes, texts::state, texts::why)) {
            for (var from = 0; from < batch.rows(); from += READ_ROWS) {
                for (var row : desk.rows(call.caller(), batch, from, from + READ_ROWS)) {
                    file.write(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("there is room in memory", e);
        }
        return ApiFile.of(bytes.toByteArray()).named("refund-batch-" + batch.merchant() + "-" + batch.id() + ".csv");
    }

    private BatchDesk.Progress found(ApiCall call, String batchNo) {
        return BatchId.parse(batchNo)
                .flatMap(id -> desk.find(call.caller(), id))
                .orElseThrow(() -> ApiProblem.notFound("batch.not-found"));
    }

    private static long number(String cursor, long most) {
        var number = Long.parseLong(Cursor.read(cursor, 1).get(0));
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("no place in a list: " + number);
        }
        return number;
    }

    private static String name(@Nullable String wanted) {
        var name = wanted == null ? "" : wanted.replaceAll("\\p{Cntrl}", " ").strip();
        return name.isEmpty() ? UNNAMED : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static RowError error(RowProblem problem) {
        return new RowError(
                problem.row(),
                Optional.ofNullable(problem.column()).map(Column::title),
                problem.value(),
                problem.reason());
    }

    private static RefundBatch batch(Batch batch, Optional<BatchProgress> progress) {
        return new RefundBatch(
                batch.id().toString(),
                batch.fileName(),
                batch.state(),
                batch.rows(),
                batch.total().minorUnits(),
                batch.total().currency().getCurrencyCode(),
                batch.hash(),
                batch.uploadedAt(),
                Optional.ofNullable(batch.confirmedAt()),
                Optional.ofNullable(batch.endedAt()),
                progress);
    }

    private static BatchProgress progress(BatchDesk.Progress found) {
        var sums = found.sums();
        var job = found.job();
        return new BatchProgress(
                sums.of(RowState.OPEN).rows(),
                sums.of(RowState.SUCCEEDED).rows(),
                sums.of(RowState.FAILED).rows(),
                sums.of(RowState.UNKNOWN).rows(),
                sums.of(RowState.REJECTED).rows(),
                sums.of(RowState.CANCELLED).rows(),
                job != null && job.cancelling() && found.batch().state() == BatchState.RUNNING,
                job == null || found.batch().state() != BatchState.RUNNING
                        ? Optional.empty()
                        : Optional.ofNullable(job.pause()));
    }

    private static RefundBatchRow row(BatchRow row, BatchTexts texts) {
        var why = row.why();
        return new RefundBatchRow(
                row.row(),
                row.order().value(),
                row.no().value(),
                row.amount().minorUnits(),
                row.amount().currency().getCurrencyCode(),
                row.reason(),
                row.state(),
                why == null ? Optional.empty() : Optional.of(new BatchReason(why.code(), texts.why(row))));
    }
}
