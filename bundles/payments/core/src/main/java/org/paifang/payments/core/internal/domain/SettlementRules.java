package org.paifang.payments.core.internal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Contract;
import org.paifang.payments.api.Fee;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.TransactionKind;
import org.paifang.platform.api.money.Money;

/** Which day is settled next, by what, and what is paid out. */
public final class SettlementRules {

    /** When on the day that it is due a payout is made, by the merchant's clock; one that is late is made at once. */
    static final LocalTime PAYOUT_TIME = LocalTime.of(8, 0);

    private SettlementRules() {}

    /**
     * The next day to be settled.
     *
     * @param contract that holds on it
     */
    public record Day(LocalDate day, Contract contract) {

        public Instant cutOff() {
            return contract.endOf(day);
        }
    }

    /**
     * The day to be settled next: that of the oldest thing that waits, or the one after the last batch if that has had
     * its batch. Whether it has ended is another question.
     *
     * @param versions of the contract, the newest first
     * @param oldest when the oldest thing that waits is ready
     * @param last the day of the last batch, {@code null} if there was none
     * @return empty without a contract
     */
    public static Optional<Day> next(List<Contract> versions, Instant oldest, @Nullable LocalDate last) {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        var first = versions.stream().map(Contract::validFrom).min(Comparator.naturalOrder());
        var day = ContractRules.at(versions, oldest)
                .map(contract -> contract.dayOf(oldest))
                .orElse(first.orElseThrow());
        var next = last == null || day.isAfter(last) ? day : last.plusDays(1);
        return ContractRules.on(versions, next).map(contract -> new Day(next, contract));
    }

    /**
     * The contract by which a payment is charged: that of the day on which it succeeded, or, if that does not have its
     * way of paying, the first one after it that does; none that begins after the day that is settled.
     */
    public static Optional<Contract> contract(List<Contract> versions, Waiting payment, LocalDate settled) {
        var holding = ContractRules.at(versions, payment.at());
        var first = holding.map(Contract::version).orElse(1);
        return versions.stream()
                .filter(contract -> contract.version() >= first)
                .filter(contract -> !contract.validFrom().isAfter(settled))
                .filter(contract -> contract.fee(payment.method()).isPresent())
                .min(Comparator.comparingInt(Contract::version));
    }

    /** What a payment or a refund becomes in a batch; empty if it has to wait for a contract with its way of paying. */
    public static Optional<SettlementLine> line(List<Contract> versions, Waiting waiting, LocalDate settled) {
        if (waiting.kind() == TransactionKind.REFUND) {
            return Optional.of(line(waiting, Money.zero(waiting.amount().currency()), null, 0));
        }
        return contract(versions, waiting, settled).map(contract -> {
            var fee = contract.fee(waiting.method()).orElseThrow();
            return line(waiting, fee.of(waiting.amount()), fee, contract.version());
        });
    }

    /** What is booked when a payment or a refund is settled; nothing for a refund that was taken from what is available. */
    public static Optional<Entry> entry(Waiting waiting, SettlementLine line, Instant now) {
        if (waiting.kind() == TransactionKind.PAYMENT) {
            return Optional.of(Entry.settlement(waiting.merchant(), waiting.id(), waiting.amount(), line.fee(), now));
        }
        return waiting.fromAvailable()
                ? Optional.empty()
                : Optional.of(Entry.refundSettlement(waiting.merchant(), waiting.id(), waiting.amount(), now));
    }

    /**
     * What is paid out: all that is due if that is positive, but never more than is available, which may be less when
     * refunds have been made since the cut-off.
     *
     * @param due what was carried in and what the day brought
     */
    public static Money payout(Money due, Money available) {
        var zero = Money.zero(due.currency());
        if (!due.isPositive() || !available.isPositive()) {
            return zero;
        }
        return due.isGreaterThan(available) ? available : due;
    }

    /** From when on the payout of a batch is made. */
    public static Instant payoutFrom(Contract contract, LocalDate due) {
        return due.atTime(PAYOUT_TIME).atZone(contract.zone()).toInstant();
    }

    private static SettlementLine line(Waiting waiting, Money fee, @Nullable Fee terms, int version) {
        return new SettlementLine(
                waiting.id(),
                waiting.kind(),
                waiting.order(),
                waiting.referenceNo(),
                waiting.method(),
                waiting.amount(),
                fee,
                terms,
                version,
                waiting.at());
    }
}
