package org.paifang.functions.payments.internal.api;

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
import org.jspecify.annotations.Nullable;
import org.paifang.functions.payments.internal.domain.PaymentDesk;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Payments;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.rest.api.Amounts;
import org.paifang.platform.rest.api.Answer;
import org.paifang.platform.rest.api.ApiCall;
import org.paifang.platform.rest.api.ApiProblem;
import org.paifang.platform.rest.api.Cursor;
import org.paifang.platform.rest.api.Needs;
import org.paifang.platform.rest.api.Page;
import org.paifang.platform.rest.api.Says;

/** {@code /api/v1/payments}. */
@Path("payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PaymentResource {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final PaymentDesk desk;

    public PaymentResource(PaymentDesk desk) {
        this.desk = desk;
    }

    /** What is asked for. */
    public record NewPayment(
            @Says(
                    value = "Your number of the order, 1 to 64 letters, digits, hyphens and underscores; the same"
                            + " number and content again is the same payment",
                    example = "W20260131-1")
            String orderNo,

            @Says(value = "In minor units: 1000 is 10.00 CNY", example = "1000")
            long amount,

            @Says(value = "ISO 4217, the currency in which you are settled", example = "CNY")
            String currency,

            @Says("How the payer pays; GATEWAY if you do not say")
            Optional<PaymentMethod> method) {}

    /** A payment as it stands now. */
    public record Payment(
            String orderNo,

            @Says(value = "In minor units", example = "1000")
            long amount,

            String currency,

            @Says("SUCCEEDED and FAILED are final; PROCESSING and UNKNOWN are settled with the acquirer by themselves")
            TransactionStatus status,

            PaymentMethod method,
            Instant at,
            Optional<Instant> completedAt,

            @Says("What the acquirer answered, such as 00") Optional<String> responseCode,

            @Says("What was given back or is held for refunds; only where one payment is asked for")
            Optional<Long> refunded) {}

    @POST
    @Needs("payments.create")
    @Says("Takes a payment. 201 when it is final, 202 when the acquirer has not answered yet.")
    public Answer<Payment> create(@Context ApiCall call, NewPayment wanted) {
        var amount = Amounts.read(wanted.amount(), wanted.currency());
        var outcome = desk.pay(
                call.caller(),
                orderNo(wanted.orderNo()),
                amount,
                wanted.method().orElse(PaymentMethod.GATEWAY));
        if (outcome instanceof Payments.Rejected rejected) {
            throw refused(rejected.reason());
        }
        var payment = ((Payments.Accepted) outcome).payment();
        return payment.status().isFinal()
                ? Answer.created(payment(payment, null))
                : Answer.accepted(payment(payment, null));
    }

    @GET
    @Path("{orderNo}")
    @Needs("payments.view")
    @Says("One payment, by your number of the order.")
    public Payment one(@Context ApiCall call, @PathParam("orderNo") String number) {
        var history = OrderNo.isValid(number) ? desk.find(call.caller(), new OrderNo(number)) : noHistory();
        return history.flatMap(found -> found.transactions().stream()
                        .filter(one -> one.kind() == TransactionKind.PAYMENT)
                        .findFirst()
                        .map(one -> payment(one, found.order().refunded().minorUnits())))
                .orElseThrow(() -> ApiProblem.notFound("payments.not-found", number));
    }

    private static Optional<org.paifang.payments.api.OrderHistory> noHistory() {
        return Optional.empty();
    }

    @GET
    @Needs("payments.view")
    @Says("Your payments, newest first.")
    public Page<Payment> list(
            @Context ApiCall call,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Says("1 to 500") int limit,
            @QueryParam("cursor") @Says("The value of next of the page before") @Nullable String cursor) {
        var most = Page.limit(limit);
        var found = desk.page(call.caller(), cursor == null ? null : position(cursor), most);
        var next = found.size() < most ? Optional.<String>empty() : Optional.of(cursor(found.get(most - 1)));
        return new Page<>(found.stream().map(one -> payment(one, null)).toList(), next);
    }

    private static String cursor(Transaction last) {
        return Cursor.of(last.at(), last.id());
    }

    private static Position position(String cursor) {
        var parts = Cursor.read(cursor, 2);
        return Cursor.part(
                () -> new Position(Instant.parse(parts.get(0)), new TransactionId(Long.parseLong(parts.get(1)))));
    }

    private static OrderNo orderNo(String number) {
        if (!OrderNo.isValid(number)) {
            throw ApiProblem.badRequest("payments.order-no-invalid").at("orderNo");
        }
        return new OrderNo(number);
    }

    private static ApiProblem refused(Reason reason) {
        return switch (reason.code()) {
            case Payments.NUMBER_USED -> ApiProblem.conflict(reason).at("orderNo");
            case Payments.ACQUIRER_UNAVAILABLE -> ApiProblem.unavailable(reason, SOON);
            case Payments.WRONG_CURRENCY -> ApiProblem.refused(reason).at("currency");
            case Payments.NOT_POSITIVE -> ApiProblem.refused(reason).at("amount");
            default -> ApiProblem.refused(reason);
        };
    }

    private static Payment payment(Transaction one, @Nullable Long refunded) {
        return new Payment(
                one.order().value(),
                one.amount().minorUnits(),
                one.amount().currency().getCurrencyCode(),
                one.status(),
                one.method(),
                one.at(),
                Optional.ofNullable(one.completedAt()),
                Optional.ofNullable(one.responseCode()),
                Optional.ofNullable(refunded));
    }
}
