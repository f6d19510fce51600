package org.paifang.payments.core.internal.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.PaymentMethod;
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
 * status has its own stretch of an index in that order: a page is merged from the newest of each, so that even what is
 * one in a million is found at once.
 */
public final class TransactionQuery {

    private static final Comparator<Transaction> NEWEST_FIRST =
            Comparator.comparing(Transaction::at).thenComparing(Transaction::id).reversed();

    private final MerchantNo merchant;
    private final TransactionFilter filter;

    public TransactionQuery(MerchantNo merchant, TransactionFilter filter) {
        this.merchant = merchant;
        this.filter = filter;
    }

    /** One sum of the totals. */
    public record Sum(TransactionKind kind, TransactionStatus status, long count, long minorUnits) {}

    public List<Transaction> page(EntityManager em, @Nullable Position after, int limit) {
        if (filter.order() != null
                || (filter.kind() == null && filter.statuses().isEmpty())) {
            return slice(em, null, null, after, limit);
        }
        var merged = new ArrayList<Transaction>();
        for (var kind : kinds()) {
            for (var status : statuses()) {
                merged.addAll(slice(em, kind, status, after, limit));
            }
        }
        return merged.stream().sorted(NEWEST_FIRST).limit(limit).toList();
    }

    public List<Sum> sums(EntityManager em) {
        var where = conditions();
        var rows = em.createQuery(
                "select t.kind, t.status, count(t.id), sum(t.amount) from TransactionRow t where " + where.text()
                        + " group by t.kind, t.status",
                Object[].class);
        where.bind(rows);
        return rows.getResultStream()
                .map(row -> new Sum(
                        (TransactionKind) row[0],
                        (TransactionStatus) row[1],
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    private List<Transaction> slice(
            EntityManager em,
            @Nullable TransactionKind kind,
            @Nullable TransactionStatus status,
            @Nullable Position after,
            int limit) {
        var where = kind == null || status == null ? conditions() : details(kind, Set.of(status));
        if (after != null) {
            where.and("t.at <= :afterAt", "afterAt", after.at());
            where.and(
                    "(t.at < :afterAt or t.id < :afterId)",
                    "afterId",
                    after.id().value());
        }
        var query = em.createQuery(
                "select t from TransactionRow t where " + where.text() + " order by t.at desc, t.id desc",
                TransactionRow.class);
        where.bind(query);
        return query.setMaxResults(limit)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(TransactionRow::toTransaction)
                .toList();
    }

    private Set<TransactionKind> kinds() {
        return filter.kind() == null ? EnumSet.allOf(TransactionKind.class) : EnumSet.of(filter.kind());
    }

    private Set<TransactionStatus> statuses() {
        return filter.statuses().isEmpty() ? EnumSet.allOf(TransactionStatus.class) : filter.statuses();
    }

    private Conditions conditions() {
        return details(filter.kind(), filter.statuses());
    }

    private Conditions details(@Nullable TransactionKind kind, Set<TransactionStatus> statuses) {
        var where = new Conditions();
        where.and("t.merchant = :merchant", "merchant", merchant.value());
        where.and("t.kind = :kind", "kind", kind);
        if (statuses.size() == 1) {
            where.and("t.status = :status", "status", statuses.iterator().next());
        } else if (!statuses.isEmpty()) {
            where.and("t.status in :statuses", "statuses", statuses);
        }
        where.and("t.at >= :from", "from", filter.from());
        where.and("t.at < :until", "until", filter.until());
        var order = filter.order();
        where.and("t.orderNo = :order", "order", order == null ? null : order.value());
        Set<PaymentMethod> methods = filter.methods();
        where.and("t.method in :methods", "methods", methods.isEmpty() ? null : methods);
        where.and("t.counter = :counter", "counter", filter.counter());
        where.and("t.terminal = :terminal", "terminal", filter.terminal());
        where.and("t.operator = :operator", "operator", filter.operator());
        where.and("t.amount >= :minimum", "minimum", filter.minimum());
        where.and("t.amount <= :maximum", "maximum", filter.maximum());
        var settled = filter.settled();
        if (settled != null) {
            where.and(settled ? "t.settledAt is not null" : "t.settledAt is null");
        }
        return where;
    }

    /** Conditions that all hold, with their parameters. */
    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void and(String text) {
            texts.add(text);
        }

        /** Adds nothing if there is no value. */
        void and(String text, String parameter, @Nullable Object value) {
            if (value != null) {
                texts.add(text);
                parameters.put(parameter, value);
            }
        }

        String text() {
            return String.join(" and ", texts);
        }

        void bind(Query query) {
            parameters.forEach((name, value) -> query.setParameter(name, value));
        }
    }
}
