package org.paifang.payments.core.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * What a filter selects, as the indices want to be asked.
 *
 * <p>Without a kind or a status, a page is read along the index of all, newest first. With one, each pair of kind and
 * status has its own stretch of another index in that order: a page is merged from the newest of each, so that even what
 * is one in a million is found at once. Totals are summed up stretch by stretch too, out of that index alone.
 */
public final class TransactionQuery {

    private static final Comparator<Transaction> NEWEST_FIRST =
            Comparator.comparing(Transaction::at).thenComparing(Transaction::id).reversed();

    // The index by name, for Derby: it takes another one else and visits every row, or sorts them all. A comment for
    // any
    // other database.
    private static final String INDEX = " --derby-properties index=";
    private static final String NEWEST = "_newest";
    private static final String BY_STATUS = "_status";
    private static final String BY_ORDER = "_order";

    private final Side side;
    private final MerchantNo merchant;
    private final TransactionFilter filter;
    private final @Nullable Instant notBefore;

    public TransactionQuery(Side side, MerchantNo merchant, TransactionFilter filter) {
        this(side, merchant, filter, null);
    }

    /**
     * A query.
     *
     * @param notBefore what was made before is not wanted either; {@code null} does not restrict
     */
    private TransactionQuery(Side side, MerchantNo merchant, TransactionFilter filter, @Nullable Instant notBefore) {
        this.side = side;
        this.merchant = merchant;
        this.filter = filter;
        this.notBefore = notBefore;
    }

    /** A page out of both sides. */
    public static List<Transaction> pageOfBoth(
            EntityManager em, MerchantNo merchant, TransactionFilter filter, @Nullable Position after, int limit) {
        var live = new TransactionQuery(Side.LIVE, merchant, filter).page(em, after, limit);
        var last = live.size() < limit ? null : live.get(limit - 1).at();
        var archived = new TransactionQuery(Side.ARCHIVE, merchant, filter, last).page(em, after, limit);
        return Stream.concat(live.stream(), archived.stream())
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** One sum of the totals. */
    public record Sum(TransactionKind kind, TransactionStatus status, long count, long minorUnits) {}

    /** All transactions of one kind and status: a stretch of the index. */
    private record Stretch(TransactionKind kind, TransactionStatus status) {}

    public List<Transaction> page(EntityManager em, @Nullable Position after, int limit) {
        if (filter.order() != null) {
            return page(em, BY_ORDER, selected(), after, limit);
        }
        if (filter.kind() == null && filter.statuses().isEmpty()) {
            return page(em, NEWEST, selected(), after, limit);
        }
        return stretches()
                .flatMap(stretch -> page(em, BY_STATUS, selected(stretch), after, limit).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    public List<Sum> sums(EntityManager em) {
        return isWithinIndex() ? sumsOfStretches(em) : sumsOfRows(em);
    }

    private List<Transaction> page(
            EntityManager em, String index, Conditions where, @Nullable Position after, int limit) {
        if (after != null) {
            var at = Micros.of(after.at());
            where.and("made_at <= ?", at);
            where.and("(made_at < ? or id < ?)", at, after.id().value());
        }
        return where.rows(
                em,
                side.isArchive() ? TransactionColumns::readArchived : TransactionColumns::read,
                "select " + TransactionColumns.NAMES + " from " + along(index),
                " order by made_at desc, id desc fetch first " + limit + " rows only");
    }

    private String along(String index) {
        return side.transactions() + INDEX + side.transactions() + index + "\n";
    }

    private List<Sum> sumsOfStretches(EntityManager em) {
        var select = "select count(*), coalesce(sum(amount), 0) from " + along(BY_STATUS);
        return stretches()
                .flatMap(stretch -> selected(stretch)
                        .rows(
                                em,
                                row -> new Sum(stretch.kind(), stretch.status(), row.getLong(1), row.getLong(2)),
                                select,
                                "")
                        .stream())
                .toList();
    }

    private List<Sum> sumsOfRows(EntityManager em) {
        var select = "select count(*), coalesce(sum(amount), 0), kind, status from " + side.transactions();
        return selected()
                .rows(
                        em,
                        row -> new Sum(
                                TransactionKind.valueOf(row.getString(3)),
                                TransactionStatus.valueOf(row.getString(4)),
                                row.getLong(1),
                                row.getLong(2)),
                        select,
                        " group by kind, status");
    }

    /** Whether the index of stretches has every column that the filter asks for. */
    private boolean isWithinIndex() {
        return filter.order() == null
                && filter.methods().isEmpty()
                && filter.settled() == null
                && filter.counter() == null
                && filter.terminal() == null
                && filter.operator() == null;
    }

    private Stream<Stretch> stretches() {
        var kinds = filter.kind() == null ? EnumSet.allOf(TransactionKind.class) : EnumSet.of(filter.kind());
        var statuses = filter.statuses().isEmpty() ? EnumSet.allOf(TransactionStatus.class) : filter.statuses();
        return kinds.stream().flatMap(kind -> statuses.stream().map(status -> new Stretch(kind, status)));
    }

    private Conditions selected() {
        var where = new Conditions();
        where.and("merchant = ?", merchant.value());
        where.and("kind = ?", filter.kind());
        where.in("status", filter.statuses());
        return details(where);
    }

    private Conditions selected(Stretch stretch) {
        var where = new Conditions();
        where.and("merchant = ?", merchant.value());
        where.and("kind = ?", stretch.kind());
        where.and("status = ?", stretch.status());
        return details(where);
    }

    private Conditions details(Conditions where) {
        var from = filter.from();
        where.and("made_at >= ?", from == null ? null : Micros.ofNextAfter(from));
        where.and("made_at >= ?", notBefore == null ? null : Micros.of(notBefore));
        var until = filter.until();
        where.and("made_at < ?", until == null ? null : Micros.ofNextAfter(until));
        var order = filter.order();
        where.and("order_no = ?", order == null ? null : order.value());
        where.in("pay_method", filter.methods());
        where.and("counter_no = ?", filter.counter());
        where.and("terminal_no = ?", filter.terminal());
        where.and("operator_no = ?", filter.operator());
        where.and("amount >= ?", filter.minimum());
        where.and("amount <= ?", filter.maximum());
        var settled = filter.settled();
        if (settled != null) {
            where.and(settled ? "settled_at is not null" : "settled_at is null");
        }
        return where;
    }

    /** Conditions that all hold, with their parameters. */
    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        /** Adds nothing if there is no value. */
        void and(String text, @Nullable Object value) {
            if (value != null) {
                texts.add(text);
                parameters.add(value instanceof Enum<?> constant ? constant.name() : value);
            }
        }

        void and(String text, Object first, Object second) {
            texts.add(text);
            parameters.add(first);
            parameters.add(second);
        }

        void and(String text) {
            texts.add(text);
        }

        /** Adds nothing if there are no values. */
        void in(String column, Set<? extends Enum<?>> values) {
            if (!values.isEmpty()) {
                texts.add(column + " in (" + "?, ".repeat(values.size() - 1) + "?)");
                values.forEach(value -> parameters.add(value.name()));
            }
        }

        /** All of them, in the order of the statement. */
        <T> List<T> rows(EntityManager em, Sql.Reader<T> reader, String select, String end) {
            var text = select + " where " + String.join(" and ", texts) + end;
            return Sql.list(em, reader, 0, text, parameters.toArray());
        }
    }
}
