package org.paifang.payments.core.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Refunds.Command;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.text.Reason;

/** When an order can be refunded. The order's row is changed only under the same conditions, checked again there. */
public final class RefundRules {

    public static final int LONGEST_REASON = 200;

    private RefundRules() {}

    /** What can be said without looking at anything. */
    public static Optional<Reason> checkCommand(Command command) {
        if (!command.amount().isPositive()) {
            return refused(Refunds.NOT_POSITIVE);
        }
        var reason = reason(command);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return refused(Refunds.REASON_MISSING);
        }
        return Optional.empty();
    }

    /** What can be said of the order as it is now. */
    public static Optional<Reason> checkOrder(Command command, Order order, Instant now) {
        if (!command.amount().currency().equals(order.amount().currency())) {
            return refused(Refunds.WRONG_CURRENCY, order.amount().currency().getCurrencyCode());
        }
        var paidAt = order.paidAt();
        if (paidAt == null) {
            return refused(Refunds.NOT_PAID);
        }
        var limits = command.limits();
        if (now.isAfter(paidAt.plus(Duration.ofDays(limits.windowDays())))) {
            return refused(Refunds.WINDOW_CLOSED, limits.windowDays());
        }
        var expected = command.expectedRefunded();
        if (expected != null && !expected.equals(order.refunded())) {
            return refused(Refunds.EXPECTATION_DIFFERS, order.refunded());
        }
        if (command.amount().isGreaterThan(order.remaining())) {
            return refused(Refunds.EXCEEDS_REMAINING, order.remaining());
        }
        if (order.refunds() >= limits.refundsPerOrder()) {
            return refused(Refunds.TOO_MANY, limits.refundsPerOrder());
        }
        return Optional.empty();
    }

    /** Whether a refund with the command's number is what the command asks for. */
    public static boolean isSame(Command command, Transaction refund) {
        return refund.order().equals(command.order())
                && refund.amount().equals(command.amount())
                && reason(command).equals(refund.reason());
    }

    /** The reason as it is kept: without blanks around it, and without characters that no text has. */
    public static String reason(Command command) {
        var text = new StringBuilder(command.reason().length());
        command.reason().codePoints().forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return text.toString().strip();
    }

    private static Optional<Reason> refused(String code, Object... arguments) {
        return Optional.of(Reason.of(code, arguments));
    }
}
