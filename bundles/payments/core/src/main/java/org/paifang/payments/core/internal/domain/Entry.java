package org.paifang.payments.core.internal.domain;

import static org.paifang.payments.api.Account.ACQUIRER_CLEARING;
import static org.paifang.payments.api.Account.FEE_INCOME;
import static org.paifang.payments.api.Account.MERCHANT_AVAILABLE;
import static org.paifang.payments.api.Account.MERCHANT_IN_TRANSIT;
import static org.paifang.payments.api.Account.MERCHANT_PAID_OUT;
import static org.paifang.payments.api.Account.MERCHANT_PENDING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.paifang.payments.api.BatchId;
import org.paifang.payments.api.TransactionId;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/**
 * An entry of the books. Nothing is booked but through one, and none can be made that does not sum to zero.
 *
 * @param transaction what it is of: a transaction, or a settlement batch by the number of its id
 * @param firstLine the number of its first line among those of the transaction, from 1
 */
public record Entry(MerchantNo merchant, TransactionId transaction, Instant at, int firstLine, List<Line> lines) {

    private static final int FIRST_OF_TRANSACTION = 1;
    private static final int FIRST_OF_SETTLEMENT = 3;

    public Entry {
        lines = List.copyOf(lines);
        if (lines.size() < 2) {
            throw new IllegalArgumentException("an entry has two lines or more, has " + lines.size());
        }
        var sum = Money.zero(lines.get(0).amount().currency());
        for (var line : lines) {
            if (line.amount().isZero()) {
                throw new IllegalArgumentException("a line books something: " + lines);
            }
            sum = sum.plus(line.amount());
        }
        if (!sum.isZero()) {
            throw new IllegalArgumentException("an entry sums to zero, not to " + sum + ": " + lines);
        }
    }

    /** A payment succeeded: the acquirer owes it, the merchant earned it. */
    public static Entry payment(MerchantNo merchant, TransactionId payment, Money amount, Instant at) {
        return positive(
                merchant,
                payment,
                at,
                FIRST_OF_TRANSACTION,
                amount,
                Line.debit(ACQUIRER_CLEARING, amount),
                Line.credit(MERCHANT_PENDING, amount));
    }

    /** What was left of a payment became the merchant's to use. */
    public static Entry settlement(MerchantNo merchant, TransactionId payment, Money amount, Instant at) {
        return positive(
                merchant,
                payment,
                at,
                FIRST_OF_SETTLEMENT,
                amount,
                Line.debit(MERCHANT_PENDING, amount),
                Line.credit(MERCHANT_AVAILABLE, amount));
    }

    /** A payment became the merchant's to use, less what it cost. */
    public static Entry settlement(MerchantNo merchant, TransactionId payment, Money amount, Money fee, Instant at) {
        if (fee.isZero()) {
            return settlement(merchant, payment, amount, at);
        }
        var lines = new ArrayList<Line>();
        lines.add(Line.debit(MERCHANT_PENDING, amount));
        var left = amount.minus(fee);
        if (!left.isZero()) {
            lines.add(Line.credit(MERCHANT_AVAILABLE, left));
        }
        lines.add(Line.credit(FEE_INCOME, fee));
        return positive(merchant, payment, at, FIRST_OF_SETTLEMENT, amount, lines.toArray(Line[]::new));
    }

    /** A refund that was taken from what is pending is taken from what is available, where its payment's money goes. */
    public static Entry refundSettlement(MerchantNo merchant, TransactionId refund, Money amount, Instant at) {
        return positive(
                merchant,
                refund,
                at,
                FIRST_OF_SETTLEMENT,
                amount,
                Line.debit(MERCHANT_AVAILABLE, amount),
                Line.credit(MERCHANT_PENDING, amount));
    }

    /** What a batch pays out is on its way. */
    public static Entry payout(MerchantNo merchant, BatchId batch, Money amount, Instant at) {
        return positive(
                merchant,
                new TransactionId(batch.value()),
                at,
                FIRST_OF_TRANSACTION,
                amount,
                Line.debit(MERCHANT_AVAILABLE, amount),
                Line.credit(MERCHANT_IN_TRANSIT, amount));
    }

    /** What a batch pays out reached the merchant's account. */
    public static Entry paidOut(MerchantNo merchant, BatchId batch, Money amount, Instant at) {
        return positive(
                merchant,
                new TransactionId(batch.value()),
                at,
                FIRST_OF_SETTLEMENT,
                amount,
                Line.debit(MERCHANT_IN_TRANSIT, amount),
                Line.credit(MERCHANT_PAID_OUT, amount));
    }

    /** A refund succeeded: the merchant gave it, from where the payment's money is now. */
    public static Entry refund(
            MerchantNo merchant, TransactionId refund, Money amount, boolean ofSettledPayment, Instant at) {
        var source = ofSettledPayment ? MERCHANT_AVAILABLE : MERCHANT_PENDING;
        return positive(
                merchant,
                refund,
                at,
                FIRST_OF_TRANSACTION,
                amount,
                Line.debit(source, amount),
                Line.credit(ACQUIRER_CLEARING, amount));
    }

    private static Entry positive(
            MerchantNo merchant, TransactionId transaction, Instant at, int firstLine, Money amount, Line... lines) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("booked amounts are positive, was " + amount);
        }
        return new Entry(merchant, transaction, at, firstLine, List.of(lines));
    }
}
