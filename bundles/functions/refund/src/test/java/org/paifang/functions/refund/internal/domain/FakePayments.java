package org.paifang.functions.refund.internal.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.HistoricalRefunds;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Totals;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/** Payments in memory, which keep their contract as far as this function meets it. */
public final class FakePayments implements Refunds, Transactions {

    private record Key(MerchantNo merchant, OrderNo no) {}

    private final Clock clock;
    private final Map<Key, Order> orders = new LinkedHashMap<>();
    private final List<Transaction> refunds = new ArrayList<>();
    private final Set<Key> archive = new HashSet<>();
    private final List<Command> commands = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private TransactionStatus answer = TransactionStatus.SUCCEEDED;
    private @Nullable String responseCode = "00";

    public FakePayments(Clock clock) {
        this.clock = clock;
    }

    /** An order that was paid just now, of which so much was refunded elsewhere by so many refunds. */
    public Order paid(MerchantNo merchant, String no, Money amount, Money refunded, int count) {
        return add(new Order(
                merchant,
                new OrderNo(no),
                amount,
                amount,
                refunded,
                count,
                PaymentMethod.GATEWAY,
                Place.NONE,
                clock.instant(),
                clock.instant()));
    }

    /** From now on the order is in the archive. */
    public void archive(MerchantNo merchant, String no) {
        archive.add(new Key(merchant, new OrderNo(no)));
    }

    /** As {@link HistoricalRefunds} do. */
    public Outcome refundArchived(Command command) {
        archive.remove(new Key(command.caller().merchant(), command.order()));
        return refund(command);
    }

    public Order unpaid(MerchantNo merchant, String no, Money amount) {
        var nothing = Money.zero(amount.currency());
        return add(new Order(
                merchant,
                new OrderNo(no),
                amount,
                nothing,
                nothing,
                0,
                PaymentMethod.GATEWAY,
                Place.NONE,
                clock.instant(),
                null));
    }

    public Order add(Order order) {
        orders.put(new Key(order.merchant(), order.no()), order);
        return order;
    }

    /** What the acquirer answers from now on. */
    public void answer(TransactionStatus status, @Nullable String code) {
        answer = status;
        responseCode = code;
    }

    /** What each call throws from now on; {@code null} is nothing. */
    public void breakWith(@Nullable RuntimeException thrown) {
        failure = thrown;
    }

    /** The acquirer answers at last. */
    public void resolve(String refundNo, TransactionStatus status, String code) {
        refunds.replaceAll(refund -> refund.referenceNo().equals(refundNo) ? with(refund, status, code) : refund);
    }

    public List<Command> commands() {
        return List.copyOf(commands);
    }

    public List<Transaction> refunds() {
        return List.copyOf(refunds);
    }

    @Override
    public Outcome refund(Command command) {
        fail();
        commands.add(command);
        var merchant = command.caller().merchant();
        var earlier = refund(merchant, command.no());
        if (earlier.isPresent()) {
            var same = earlier.get().amount().equals(command.amount())
                    && earlier.get().order().equals(command.order());
            return same
                    ? new Accepted(earlier.get())
                    : new Rejected(Reason.of(NUMBER_USED, command.no().value()));
        }
        var order = orders.get(new Key(merchant, command.order()));
        if (archive.contains(new Key(merchant, command.order()))) {
            return new Rejected(Reason.of(HISTORICAL, command.order().value()));
        }
        if (order == null) {
            return new Rejected(Reason.of(ORDER_NOT_FOUND, command.order().value()));
        }
        var expected = command.expectedRefunded();
        if (expected != null && !expected.equals(order.refunded())) {
            return new Rejected(Reason.of(EXPECTATION_DIFFERS, order.refunded()));
        }
        if (command.amount().isGreaterThan(order.remaining())) {
            return new Rejected(Reason.of(EXCEEDS_REMAINING, order.remaining()));
        }
        var held = answer == TransactionStatus.FAILED
                ? order.refunded()
                : order.refunded().plus(command.amount());
        add(new Order(
                merchant,
                order.no(),
                order.amount(),
                order.paid(),
                held,
                order.refunds() + 1,
                order.method(),
                order.place(),
                order.createdAt(),
                order.paidAt()));
        return new Accepted(record(command));
    }

    private static Transaction archivedPayment(Order order) {
        return new Transaction(
                new TransactionId(0),
                TransactionKind.PAYMENT,
                order.merchant(),
                order.no(),
                order.no().value(),
                order.amount(),
                TransactionStatus.SUCCEEDED,
                order.method(),
                order.place(),
                order.createdAt(),
                order.paidAt(),
                order.paidAt(),
                null,
                "00",
                null,
                true);
    }

    private Transaction record(Command command) {
        var refund = with(
                new Transaction(
                        new TransactionId(refunds.size() + 1L),
                        TransactionKind.REFUND,
                        command.caller().merchant(),
                        command.order(),
                        command.no().value(),
                        command.amount(),
                        TransactionStatus.PROCESSING,
                        PaymentMethod.GATEWAY,
                        new Place(null, null, command.caller().operator().operatorNo()),
                        clock.instant(),
                        null,
                        null,
                        command.reason(),
                        null,
                        null),
                answer,
                responseCode);
        refunds.add(refund);
        return refund;
    }

    private Transaction with(Transaction refund, TransactionStatus status, @Nullable String code) {
        return new Transaction(
                refund.id(),
                refund.kind(),
                refund.merchant(),
                refund.order(),
                refund.referenceNo(),
                refund.amount(),
                status,
                refund.method(),
                refund.place(),
                refund.at(),
                status.isFinal() ? clock.instant() : null,
                null,
                refund.reason(),
                status.isFinal() ? code : null,
                status == TransactionStatus.SUCCEEDED ? "ACQ" + refund.id() : null);
    }

    @Override
    public List<Transaction> page(MerchantNo merchant, TransactionFilter filter, @Nullable Position after, int limit) {
        fail();
        return refunds.stream()
                .filter(refund -> refund.merchant().equals(merchant))
                .filter(refund -> filter.order() == null || refund.order().equals(filter.order()))
                .filter(refund -> isOneOf(filter.statuses(), refund.status()))
                .filter(refund -> filter.from() == null || !refund.at().isBefore(filter.from()))
                .filter(refund -> filter.until() == null || refund.at().isBefore(filter.until()))
                .sorted(Comparator.comparing(Transaction::at)
                        .thenComparing(Transaction::id)
                        .reversed())
                .filter(refund -> after == null
                        || refund.at().isBefore(after.at())
                        || (refund.at().equals(after.at()) && refund.id().compareTo(after.id()) < 0))
                .limit(limit)
                .toList();
    }

    private static boolean isOneOf(Set<TransactionStatus> wanted, TransactionStatus status) {
        return wanted.isEmpty() || wanted.contains(status);
    }

    @Override
    public Totals totals(MerchantNo merchant, TransactionFilter filter) {
        throw new UnsupportedOperationException("no sums are asked for");
    }

    @Override
    public Optional<Order> order(MerchantNo merchant, OrderNo no) {
        fail();
        return Optional.ofNullable(orders.get(new Key(merchant, no)));
    }

    @Override
    public Optional<OrderHistory> history(MerchantNo merchant, OrderNo no) {
        return order(merchant, no)
                .map(order -> new OrderHistory(
                        order,
                        Stream.concat(
                                        archive.contains(new Key(merchant, no))
                                                ? Stream.of(archivedPayment(order))
                                                : Stream.empty(),
                                        refunds.stream()
                                                .filter(refund ->
                                                        refund.merchant().equals(merchant))
                                                .filter(refund -> refund.order().equals(no)))
                                .toList(),
                        List.of()));
    }

    @Override
    public Optional<Transaction> refund(MerchantNo merchant, RefundNo no) {
        fail();
        return refunds.stream()
                .filter(refund -> refund.merchant().equals(merchant))
                .filter(refund -> refund.referenceNo().equals(no.value()))
                .findFirst();
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }
}
