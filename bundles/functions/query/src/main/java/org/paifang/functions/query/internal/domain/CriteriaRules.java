package org.paifang.functions.query.internal.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.Problem.Field;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.platform.api.money.InvalidAmount;
import org.paifang.platform.api.money.Money;
import org.paifang.platform.api.text.Reason;

/** Whether criteria can be asked, and what they mean in a merchant's zone and currency. */
final class CriteriaRules {

    static final int MAXIMUM_TEXT = 64;
    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2099;

    private final ZoneId zone;
    private final Currency currency;
    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();

    CriteriaRules(ZoneId zone, Currency currency, Instant now) {
        this.zone = zone;
        this.currency = currency;
        this.now = now;
    }

    Resolution resolve(Criteria criteria) {
        var filter = new TransactionFilter(
                from(criteria),
                until(criteria),
                order(criteria.order()),
                criteria.kind(),
                criteria.statuses(),
                criteria.methods(),
                criteria.settled(),
                text(criteria.counter(), Field.COUNTER),
                text(criteria.terminal(), Field.TERMINAL),
                text(criteria.operator(), Field.OPERATOR),
                amount(criteria.minimum(), Field.MINIMUM),
                amount(criteria.maximum(), Field.MAXIMUM));
        if (filter.minimum() != null && filter.maximum() != null && filter.minimum() > filter.maximum()) {
            problem(Field.MAXIMUM, "query.amounts-reversed");
        }
        return problems.isEmpty() ? new Resolution.Valid(filter) : new Resolution.Invalid(problems);
    }

    private @Nullable Instant from(Criteria criteria) {
        if (criteria.period() != Period.CUSTOM) {
            return criteria.period().begin(now.atZone(zone).toLocalDate(), zone);
        }
        return instant(criteria.from(), Field.FROM);
    }

    /** The last minute is meant whole: a person who types 23:59 does not mean to lose its sixty seconds. */
    private @Nullable Instant until(Criteria criteria) {
        if (criteria.period() != Period.CUSTOM) {
            return criteria.period().end(now.atZone(zone).toLocalDate(), zone);
        }
        var from = criteria.from();
        var until = criteria.until();
        if (from != null && until != null && until.isBefore(from)) {
            problem(Field.UNTIL, "query.times-reversed");
            return null;
        }
        var last = instant(until == null ? null : until.truncatedTo(ChronoUnit.MINUTES), Field.UNTIL);
        return last == null ? null : last.plus(1, ChronoUnit.MINUTES);
    }

    private @Nullable Instant instant(@Nullable LocalDateTime time, Field field) {
        if (time == null) {
            return null;
        }
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            problem(field, "query.time-out-of-range", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            return null;
        }
        return time.atZone(zone).toInstant();
    }

    private @Nullable OrderNo order(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!OrderNo.isValid(text)) {
            problem(Field.ORDER, "query.order-no-shape");
            return null;
        }
        return new OrderNo(text);
    }

    private @Nullable String text(String text, Field field) {
        if (text.length() > MAXIMUM_TEXT) {
            problem(field, "query.text-too-long", MAXIMUM_TEXT);
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable Long amount(String text, Field field) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Money.parse(text, currency).minorUnits();
        } catch (InvalidAmount e) {
            problems.add(new Problem(field, e.reason()));
            return null;
        }
    }

    private void problem(Field field, String code, Object... arguments) {
        problems.add(new Problem(field, Reason.of(code, arguments)));
    }
}
