package org.paifang.functions.refund.internal.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.platform.api.money.InvalidAmount;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/**
 * What somebody typed to refund an order.
 *
 * @param amount in major units
 * @param reason why
 * @param number the refund's own, see {@link RefundNo}
 */
public record RefundForm(String amount, String reason, String number) {

    /** The greatest length of a reason. */
    public static final int MAXIMUM_REASON = 200;

    public static final String NUMBER_INVALID = "refund.number-invalid";

    public static final String REASON_TOO_LONG = "refund.reason-too-long";

    /** The fields, in their order on the form. */
    public enum Field {
        AMOUNT,
        REASON,
        NUMBER
    }

    public sealed interface Checked permits Valid, Invalid {}

    /** It can be asked for. */
    public record Valid(RefundRequest request) implements Checked {}

    /** What is wrong with each field that is wrong. */
    public record Invalid(Map<Field, Reason> problems) implements Checked {
        public Invalid {
            problems = Map.copyOf(problems);
        }
    }

    /** Checks everything at once against the order as the form shows it. */
    public Checked check(RefundableOrder shown) {
        var problems = new EnumMap<Field, Reason>(Field.class);
        var order = shown.order();
        var money = checkAmount(order.remaining(), problems);
        checkReason().ifPresent(problem -> problems.put(Field.REASON, problem));
        var no = number.strip();
        if (!RefundNo.isValid(no)) {
            problems.put(Field.NUMBER, Reason.of(NUMBER_INVALID));
        }
        return money.isEmpty() || !problems.isEmpty()
                ? new Invalid(problems)
                : new Valid(
                        new RefundRequest(order.no(), new RefundNo(no), money.get(), reason.strip(), order.refunded()));
    }

    private Optional<Money> checkAmount(Money remaining, Map<Field, Reason> problems) {
        try {
            var typed = amount.strip();
            var negative = typed.startsWith("-") || typed.startsWith("−");
            var money = Money.parse(negative ? typed.substring(1) : typed, remaining.currency());
            if (negative || !money.isPositive()) {
                problems.put(Field.AMOUNT, Reason.of(Refunds.NOT_POSITIVE));
            } else if (money.isGreaterThan(remaining)) {
                problems.put(Field.AMOUNT, Reason.of(Refunds.EXCEEDS_REMAINING, remaining));
            } else {
                return Optional.of(money);
            }
        } catch (InvalidAmount e) {
            problems.put(Field.AMOUNT, e.reason());
        }
        return Optional.empty();
    }

    private Optional<Reason> checkReason() {
        var length = reason.strip().length();
        if (length == 0) {
            return Optional.of(Reason.of(Refunds.REASON_MISSING));
        }
        return length > MAXIMUM_REASON ? Optional.of(Reason.of(REASON_TOO_LONG, MAXIMUM_REASON)) : Optional.empty();
    }
}
