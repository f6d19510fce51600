package org.paifang.functions.refund.internal.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.refund.internal.domain.HistoricalDesk;
import org.paifang.functions.refund.internal.domain.RefundCommand;
import org.paifang.functions.refund.internal.domain.RefundContent;
import org.paifang.functions.refund.internal.domain.RefundDesk;
import org.paifang.functions.refund.internal.domain.RefundSearch;
import org.paifang.functions.refund.internal.domain.RefundSubmission;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalState;
import org.paifang.platform.api.approval.Approvals;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.Amounts;
import org.paifang.platform.rest.api.Answer;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.api.Cursor;
import org.paifang.platform.rest.api.Needs;
import org.paifang.platform.rest.api.Page;
import org.paifang.platform.rest.api.Says;

/** {@code /api/v1/refunds}. */
@Path("refunds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RefundResource {

    /** The function is about to leave, for instance for its next version. */
    public static final String NOT_NOW = "refund.not-now";

    private static final Duration SOON = Duration.ofSeconds(5);

    private final RefundDesk desk;
    private final RefundSubmission submission;

    public RefundResource(RefundDesk desk, RefundSubmission submission) {
        this.desk = desk;
        this.submission = submission;
    }

    /** What is asked for. */
    public record NewRefund(
            @Says(value = "Your number of the order that was paid", example = "W20260131-1")
            String orderNo,

            @Says(
                    value = "Your number of this refund, 1 to 64 letters, digits, hyphens and underscores; the same"
                            + " number and content again is the same refund",
                    example = "R20260131-1")
            String refundNo,

            @Says(value = "In minor units: 1000 is 10.00 CNY", example = "1000")
            long amount,

            @Says(value = "ISO 4217, that of the order", example = "CNY")
            String currency,

            @Says(value = "Why, for your own records, 1 to 200 characters", example = "Goods returned")
            String reason,

            @Says("What you believe was refunded of the order before, in minor units; a mismatch is refused")
            Optional<Long> previouslyRefunded) {}

    /** A refund as it stands now. */
    public record Refund(
            String refundNo,
            String orderNo,

            @Says(value = "In minor units", example = "1000")
            long amount,

            String currency,

            @Says(
                    "SUCCEEDED, FAILED and NOT_APPROVED are final; PROCESSING and UNKNOWN are settled with the acquirer by"
                            + " themselves; PENDING_APPROVAL waits for people of yours, and moves no money before")
            RefundStatus status,

            Optional<String> reason,
            Instant at,
            Optional<Instant> completedAt,

            @Says("What the acquirer answered, such as 00") Optional<String> responseCode,

            @Says("While other people must agree, and when they did not")
            Optional<Agreement> approval,

            @Says("While a refund of an order in the archive is worked on, and when it was refused in the end")
            Optional<Background> background) {}

    /** What is worked on in the background. */
    public record Background(
            @Says("WORKING until it is a refund, PAUSED while it cannot go on, REFUSED when a rule forbade it")
            BackgroundState state,

            @Says(value = "Why it is paused or was refused, as the code of a problem", example = "refund.window-closed")
            Optional<String> code) {}

    /** How far it is. */
    public enum BackgroundState {
        WORKING,
        PAUSED,
        REFUSED
    }

    /** What people must agree to. */
    public record Agreement(
            @Says("Under which people find it among the approvals")
            String id,

            @Says(
                    "WAITING for people; APPROVED and under way; FAILED when it was carried out; or not approved, with how")
            ApprovalState state,

            @Says("How many must agree") int needed,
            @Says("How many have agreed") int given,
            @Says("The last moment to agree") Instant expiresAt) {}

    @POST
    @Needs("refund.create")
    @Says("Refunds a part or all of what is left of an order. 201 when it is final, 202 when it is not yet, also when"
            + " other people must agree first, or the order is in the archive and takes longer.")
    public Answer<Refund> create(@Context ApiCall call, NewRefund wanted) {
        var amount = Amounts.read(wanted.amount(), wanted.currency());
        var before = wanted.previouslyRefunded().map(units -> Amounts.read(units, wanted.currency()));
        var content = new RefundContent(
                orderNo(wanted.orderNo()), refundNo(wanted.refundNo()), amount, wanted.reason(), before);
        var outcome = submission.submit(call.caller(), content);
        if (outcome instanceof RefundSubmission.NotMade refused) {
            throw refused(refused.reason());
        }
        var refund = refund(outcome, content.no());
        return refund.status().isFinal() ? Answer.created(refund) : Answer.accepted(refund);
    }

    @GET
    @Path("{refundNo}")
    @Needs("refund.view")
    @Says("One refund, by your number of it; also one that waits for people, for whoever asked for it or may refund.")
    public Refund one(@Context ApiCall call, @PathParam("refundNo") String number) {
        var found = RefundNo.isValid(number)
                ? submission
                        .find(call.caller(), new RefundNo(number))
                        .map(outcome -> refund(outcome, new RefundNo(number)))
                : Optional.<Refund>empty();
        return found.orElseThrow(() -> ApiProblem.notFound("refund.not-found", number));
    }

    @GET
    @Needs("refund.view")
    @Says("Your refunds, newest first. What waits for people is none yet.")
    public Page<Refund> list(
            @Context ApiCall call,
            @QueryParam("orderNo") @Says("Of this order alone") @Nullable String order,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Says("1 to 500") int limit,
            @QueryParam("cursor") @Says("The value of next of the page before") @Nullable String cursor) {
        var most = Page.limit(limit);
        var search = new RefundSearch(
                order == null ? "" : orderNo(order).value(),
                Set.of(),
                null,
                null,
                call.merchant().zone());
        var found = desk.page(call.caller(), search, cursor == null ? null : position(cursor), most);
        var next = found.size() < most
                ? Optional.<String>empty()
                : Optional.of(
                        Cursor.of(found.get(most - 1).at(), found.get(most - 1).id()));
        return new Page<>(found.stream().map(RefundResource::refund).toList(), next);
    }

    private static Position position(String cursor) {
        var parts = Cursor.read(cursor, 2);
        return Cursor.part(
                () -> new Position(Instant.parse(parts.get(0)), new TransactionId(Long.parseLong(parts.get(1)))));
    }

    private static OrderNo orderNo(String number) {
        if (!OrderNo.isValid(number)) {
            throw ApiProblem.badRequest("refund.order-no-invalid").at("orderNo");
        }
        return new OrderNo(number);
    }

    private static RefundNo refundNo(String number) {
        if (!RefundNo.isValid(number)) {
            throw ApiProblem.badRequest("refund.number-invalid").at("refundNo");
        }
        return new RefundNo(number);
    }

    private static ApiProblem refused(Reason reason) {
        return switch (reason.code()) {
            case Approvals.KEY_USED ->
                ApiProblem.conflict(new Reason(Refunds.NUMBER_USED, reason.arguments()))
                        .at("refundNo");
            case Approvals.NOT_NOW -> ApiProblem.unavailable(Reason.of(NOT_NOW), SOON);
            case Refunds.NUMBER_USED -> ApiProblem.conflict(reason).at("refundNo");
            case Refunds.EXPECTATION_DIFFERS -> ApiProblem.conflict(reason).at("previouslyRefunded");
            case Refunds.ACQUIRER_UNAVAILABLE, HistoricalDesk.TOO_MANY_JOBS -> ApiProblem.unavailable(reason, SOON);
            case Refunds.WRONG_CURRENCY -> ApiProblem.refused(reason).at("currency");
            case Refunds.NOT_POSITIVE, Refunds.EXCEEDS_REMAINING ->
                ApiProblem.refused(reason).at("amount");
            case Refunds.REASON_MISSING -> ApiProblem.refused(reason).at("reason");
            case Refunds.ORDER_NOT_FOUND, Refunds.NOT_PAID ->
                ApiProblem.refused(reason).at("orderNo");
            default -> ApiProblem.refused(reason);
        };
    }

    private static Refund refund(RefundSubmission.Outcome outcome, RefundNo no) {
        if (outcome instanceof RefundSubmission.Accepted accepted) {
            return refund(accepted.progress());
        }
        return outcome instanceof RefundSubmission.Made made
                ? refund(made.refund())
                : refund(((RefundSubmission.Waits) outcome).approval(), no);
    }

    private static Refund refund(HistoricalDesk.Progress progress) {
        var request = progress.request();
        var wanted = request.wanted();
        return new Refund(
                wanted.no().value(),
                wanted.order().value(),
                wanted.amount().minorUnits(),
                wanted.amount().currency().getCurrencyCode(),
                request.refused() == null ? RefundStatus.PROCESSING : RefundStatus.FAILED,
                Optional.of(wanted.reason()),
                request.askedAt(),
                Optional.ofNullable(request.endedAt()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(background(progress)));
    }

    private static Background background(HistoricalDesk.Progress progress) {
        var refused = progress.request().refused();
        if (refused != null) {
            return new Background(BackgroundState.REFUSED, Optional.of(refused.code()));
        }
        var pause = progress.pause();
        return new Background(
                pause == null ? BackgroundState.WORKING : BackgroundState.PAUSED, Optional.ofNullable(pause));
    }

    private static Refund refund(Approval asked, RefundNo no) {
        var amount = asked.amount().orElseThrow();
        return new Refund(
                no.value(),
                asked.subject(),
                amount.minorUnits(),
                amount.currency().getCurrencyCode(),
                RefundStatus.of(asked.state()),
                RefundCommand.reason(asked),
                asked.madeAt(),
                asked.endedAt(),
                Optional.empty(),
                Optional.of(new Agreement(
                        asked.id().toString(), asked.state(), asked.needed(), asked.given(), asked.expiresAt())),
                Optional.empty());
    }

    private static Refund refund(Transaction one) {
        return new Refund(
                one.referenceNo(),
                one.order().value(),
                one.amount().minorUnits(),
                one.amount().currency().getCurrencyCode(),
                RefundStatus.of(one.status()),
                Optional.ofNullable(one.reason()),
                one.at(),
                Optional.ofNullable(one.completedAt()),
                Optional.ofNullable(one.responseCode()),
                Optional.empty(),
                Optional.empty());
    }
}
