package org.paifang.functions.query.internal.domain;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;

/**
 * What an operator asks for, as typed: times are on the clock of the merchant, amounts are texts. What is empty does not
 * restrict. {@link CriteriaRules} says whether it can be asked.
 *
 * @param from earliest time of a {@link Period#CUSTOM} period
 * @param until latest minute of a {@link Period#CUSTOM} period, the whole of it
 */
public record Criteria(
        Period period,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        String order,
        @Nullable TransactionKind kind,
        Set<TransactionStatus> statuses,
        Set<PaymentMethod> methods,
        @Nullable Boolean settled,
        String counter,
        String terminal,
        String operator,
        String minimum,
        String maximum) {

    public Criteria {
        statuses = Set.copyOf(statuses);
        methods = Set.copyOf(methods);
        order = order.strip();
        counter = counter.strip();
        terminal = terminal.strip();
        operator = operator.strip();
        minimum = minimum.strip();
        maximum = maximum.strip();
        if (period != Period.CUSTOM) {
            from = null;
            until = null;
        }
    }

    /** Everything of a period. */
    public static Criteria of(Period period) {
        return new Criteria(period, null, null, "", null, Set.of(), Set.of(), null, "", "", "", "", "");
    }

    /** Everything since a time. */
    public static Criteria since(LocalDateTime from) {
        return new Criteria(Period.CUSTOM, from, null, "", null, Set.of(), Set.of(), null, "", "", "", "", "");
    }

    /** How many things beside the period restrict it. */
    public int restrictions() {
        var count = kind == null ? 0 : 1;
        count += statuses.isEmpty() ? 0 : 1;
        count += methods.isEmpty() ? 0 : 1;
        count += settled == null ? 0 : 1;
        for (var text : new String[] {order, counter, terminal, operator, minimum, maximum}) {
            count += text.isEmpty() ? 0 : 1;
        }
        return count;
    }
}
