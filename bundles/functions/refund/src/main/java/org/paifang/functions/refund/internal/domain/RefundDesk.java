package org.paifang.functions.refund.internal.domain;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/**
 * Where refunds are asked for and followed. Every method asks the policy first and sees the orders of the caller's
 * merchant alone. Thread-safe.
 */
public final class RefundDesk {

    private static final Comparator<Transaction> NEWEST_FIRST =
            Comparator.comparing(Transaction::at).thenComparing(Transaction::id).reversed();

    private final AccessPolicy access;
    private final Profiles profiles;
    private final Refunds refunds;
    private final Transactions transactions;
    private final Clock clock;

    public RefundDesk(AccessPolicy access, Profiles profiles, Refunds refunds, Transactions transactions, Clock clock) {
        this.access = access;
        this.profiles = profiles;
        this.refunds = refunds;
        this.transactions = transactions;
        this.clock = clock;
    }

    public sealed interface Outcome permits Made, NotMade {}

    /**
     * The refund exists.
     *
     * @param repeated whether it was there before this call: the same number and content again
     */
    public record Made(Transaction refund, boolean repeated) implements Outcome {}

    /** Nothing was done. */
    public record NotMade(Reason reason) implements Outcome {}

    /** The order with this number; empty if the caller's merchant has none, whoever else has one. */
    public Optional<RefundableOrder> find(Caller caller, OrderNo no) {
        access.require(caller, RefundRights.CREATE);
        return transactions.history(caller.merchant(), no).map(history -> refundable(caller, history));
    }

    /** Asks for a refund; answers when the acquirer did or its time is up. */
    public Outcome refund(Caller caller, RefundRequest request) {
        return refund(
                caller, request.order(), request.no(), request.amount(), request.reason(), request.refundedBefore());
    }

    /**
     * As {@link #refund(Caller, RefundRequest)}, for callers who may not know what was refunded before.
     *
     * @param refundedBefore what the caller believes, {@code null} if it does not say
     */
    public Outcome refund(
            Caller caller, OrderNo order, RefundNo no, Money amount, String reason, @Nullable Money refundedBefore) {
        access.require(caller, RefundRights.CREATE);
        var repeated = transactions.refund(caller.merchant(), no).isPresent();
        var outcome =
                refunds.refund(new Refunds.Command(caller, order, no, amount, reason, refundedBefore, limits(caller)));
        if (outcome instanceof Refunds.Rejected rejected) {
            return new NotMade(rejected.reason());
        }
        return new Made(((Refunds.Accepted) outcome).refund(), repeated);
    }

    /** The refund with this number; empty if the caller's merchant has none. */
    public Optional<Transaction> one(Caller caller, RefundNo no) {
        access.require(caller, RefundRights.VIEW);
        return transactions.refund(caller.merchant(), no);
    }

    /** How far a refund is that the caller made. */
    public Optional<Transaction> progress(Caller caller, RefundNo no) {
        access.require(caller, RefundRights.CREATE);
        return transactions.refund(caller.merchant(), no);
    }

    /** The next refunds, newest first; fewer than the limit mean that there are no more. */
    public List<Transaction> page(Caller caller, RefundSearch search, @Nullable Position after, int limit) {
        access.require(caller, RefundRights.VIEW);
        var number = search.number().strip();
        if (number.isEmpty()) {
            return transactions.page(caller.merchant(), search.filter(null), after, limit);
        }
        return numbered(caller, search, number)
                .filter(refund -> after == null || isBehind(refund, after))
                .limit(limit)
                .toList();
    }

    /** An order's refunds are few, so those with a number are all read. */
    private Stream<Transaction> numbered(Caller caller, RefundSearch search, String number) {
        if (!OrderNo.isValid(number)) {
            return Stream.empty();
        }
        var ofOrder = transactions.page(
                caller.merchant(), search.filter(new OrderNo(number)), null, RefundRights.REFUNDS_PER_ORDER.maximum());
        var ofNumber =
                transactions.refund(caller.merchant(), new RefundNo(number)).filter(search::selects);
        return Stream.concat(ofOrder.stream(), ofNumber.stream()).distinct().sorted(NEWEST_FIRST);
    }

    private static boolean isBehind(Transaction refund, Position place) {
        var order = refund.at().compareTo(place.at());
        return order < 0 || (order == 0 && refund.id().compareTo(place.id()) < 0);
    }

    private RefundableOrder refundable(Caller caller, OrderHistory history) {
        var made = history.transactions().stream()
                .filter(transaction -> transaction.kind() == TransactionKind.REFUND)
                .sorted(NEWEST_FIRST)
                .toList();
        return RefundableOrder.at(clock.instant(), history, made, limits(caller));
    }

    private Refunds.Limits limits(Caller caller) {
        return new Refunds.Limits(
                profiles.value(caller.merchant(), RefundRights.WINDOW_DAYS),
                profiles.value(caller.merchant(), RefundRights.REFUNDS_PER_ORDER));
    }
}
