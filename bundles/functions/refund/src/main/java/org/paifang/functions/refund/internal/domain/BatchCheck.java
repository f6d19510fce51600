package org.paifang.functions.refund.internal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Order;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.RefundNo;
import org.paifang.payments.api.Refunds;
import org.paifang.payments.api.Transaction;
import org.paifang.platform.api.money.InvalidAmount;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/** What a file of refunds must keep: everything that is wrong with it, row by row and column by column. */
public final class BatchCheck {

    /** Another number of columns; names how many there are. */
    public static final String COLUMNS = "batch.columns";

    public static final String ORDER_INVALID = "batch.order-invalid";

    public static final String NUMBER_INVALID = "refund.number-invalid";

    /** The number stands in an earlier row too; names that row. */
    public static final String NUMBER_TWICE = "batch.number-twice";

    /** A refund has the number already; names it. */
    public static final String NUMBER_USED = Refunds.NUMBER_USED;

    /** Several rows of an order together are more than is left; names what is left and what the rows sum up to. */
    public static final String EXCEEDS_TOGETHER = "batch.exceeds-together";

    /** The reason would be reckoned by a spreadsheet. */
    public static final String FORMULA = "batch.formula";

    private static final Pattern FORMULA_SHAPE =
            Pattern.compile("(?s)[\\s\\p{Z}\"']*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Function<OrderNo, Optional<Order>> orders;
    private final Function<RefundNo, Optional<Transaction>> refunds;
    private final Refunds.Limits limits;
    private final Currency currency;
    private final Instant now;

    private final Map<OrderNo, Account> accounts = new HashMap<>();
    private final Map<RefundNo, Integer> numbers = new HashMap<>();
    private final List<BatchRow> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    /** An order, and what the rows so far take from it. */
    private static final class Account {

        private final Optional<RefundableOrder> order;
        private @Nullable Money taken;
        private int count;

        private Account(Optional<RefundableOrder> order) {
            this.order = order;
        }

        private Money add(Money amount) {
            count++;
            var before = taken;
            var after = before == null ? amount : before.plus(amount);
            taken = after;
            return after;
        }
    }

    BatchCheck(
            Function<OrderNo, Optional<Order>> orders,
            Function<RefundNo, Optional<Transaction>> refunds,
            Refunds.Limits limits,
            Currency currency,
            Instant now) {
        this.orders = orders;
        this.refunds = refunds;
        this.limits = limits;
        this.currency = currency;
        this.now = now;
    }

    /** The orders that are to be known beforehand. */
    static Set<OrderNo> orders(List<RawRow> rows) {
        return texts(rows, Column.ORDER_NO)
                .filter(OrderNo::isValid)
                .map(OrderNo::new)
                .collect(Collectors.toSet());
    }

    /** The numbers of refunds that are to be known beforehand. */
    static Set<RefundNo> numbers(List<RawRow> rows) {
        return texts(rows, Column.REFUND_NO)
                .filter(RefundNo::isValid)
                .map(RefundNo::new)
                .collect(Collectors.toSet());
    }

    private static Stream<String> texts(List<RawRow> rows, Column column) {
        return rows.stream()
                .filter(row -> row.cells().size() == Column.values().length)
                .map(column::of);
    }

    void check(RawRow raw) {
        if (raw.cells().size() != Column.values().length) {
            var count = raw.cells().size();
            problems.add(new RowProblem(raw.row(), null, String.join(",", raw.cells()), Reason.of(COLUMNS, count)));
            return;
        }
        var order = order(raw);
        var no = number(raw);
        var amount = amount(raw);
        var reason = reason(raw);
        if (order.isPresent() && amount.isPresent() && isCovered(raw, order.get(), amount.get())) {
            no.ifPresent(number -> reason.ifPresent(why ->
                    rows.add(new BatchRow(raw.row(), order.get(), number, amount.get(), why, RowState.OPEN, null))));
        }
    }

    /** Those without a problem, in their order. */
    List<BatchRow> rows() {
        return List.copyOf(rows);
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    private Optional<OrderNo> order(RawRow raw) {
        var text = Column.ORDER_NO.of(raw);
        if (!OrderNo.isValid(text)) {
            return problem(raw, Column.ORDER_NO, Reason.of(ORDER_INVALID));
        }
        var no = new OrderNo(text);
        var account = accounts.computeIfAbsent(
                no,
                unknown ->
                        new Account(orders.apply(no).map(order -> RefundableOrder.at(now, order, List.of(), limits))));
        if (account.order.isEmpty()) {
            return problem(raw, Column.ORDER_NO, Reason.of(Refunds.ORDER_NOT_FOUND));
        }
        var closed = account.order.get().closed();
        return closed.isPresent() ? problem(raw, Column.ORDER_NO, closed.get()) : Optional.of(no);
    }

    private Optional<RefundNo> number(RawRow raw) {
        var text = Column.REFUND_NO.of(raw);
        if (!RefundNo.isValid(text)) {
            return problem(raw, Column.REFUND_NO, Reason.of(NUMBER_INVALID));
        }
        var no = new RefundNo(text);
        var earlier = numbers.putIfAbsent(no, raw.row());
        if (earlier != null) {
            return problem(raw, Column.REFUND_NO, Reason.of(NUMBER_TWICE, earlier));
        }
        return refunds.apply(no).isPresent()
                ? problem(raw, Column.REFUND_NO, Reason.of(NUMBER_USED, text))
                : Optional.of(no);
    }

    private Optional<Money> amount(RawRow raw) {
        var text = Column.AMOUNT.of(raw);
        try {
            var negative = text.startsWith("-") && !text.equals("-");
            var money = Money.parse(negative ? text.substring(1) : text, currency);
            return negative || !money.isPositive()
                    ? problem(raw, Column.AMOUNT, Reason.of(Refunds.NOT_POSITIVE))
                    : Optional.of(money);
        } catch (InvalidAmount e) {
            return problem(raw, Column.AMOUNT, e.reason());
        }
    }

    private Optional<String> reason(RawRow raw) {
        var text = CONTROL.matcher(Column.REASON.of(raw)).replaceAll(" ");
        if (text.isEmpty()) {
            return problem(raw, Column.REASON, Reason.of(Refunds.REASON_MISSING));
        }
        if (text.length() > RefundForm.MAXIMUM_REASON) {
            return problem(raw, Column.REASON, Reason.of(RefundForm.REASON_TOO_LONG, RefundForm.MAXIMUM_REASON));
        }
        return FORMULA_SHAPE.matcher(text).matches()
                ? problem(raw, Column.REASON, Reason.of(FORMULA))
                : Optional.of(text);
    }

    /** What the rows so far take from the order counts, also that of rows with problems elsewhere. */
    private boolean isCovered(RawRow raw, OrderNo no, Money amount) {
        var account = accounts.get(no);
        if (account == null || account.order.isEmpty()) {
            return false;
        }
        var order = account.order.get().order();
        var together = account.add(amount);
        if (together.isGreaterThan(order.remaining())) {
            var reason = account.count == 1
                    ? Reason.of(Refunds.EXCEEDS_REMAINING, order.remaining())
                    : Reason.of(EXCEEDS_TOGETHER, order.remaining(), together);
            problem(raw, Column.AMOUNT, reason);
            return false;
        }
        if (order.refunds() + account.count > limits.refundsPerOrder()) {
            problem(raw, Column.ORDER_NO, Reason.of(Refunds.TOO_MANY, limits.refundsPerOrder()));
            return false;
        }
        return true;
    }

    private <T> Optional<T> problem(RawRow raw, Column column, Reason reason) {
        problems.add(new RowProblem(raw.row(), column, column.of(raw), reason));
        return Optional.empty();
    }
}
