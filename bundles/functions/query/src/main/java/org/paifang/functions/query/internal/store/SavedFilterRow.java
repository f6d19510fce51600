package org.paifang.functions.query.internal.store;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.query.internal.domain.Criteria;
import org.paifang.functions.query.internal.domain.Period;
import org.paifang.functions.query.internal.domain.SavedFilter;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.TransactionStatus;
import org.paifang.platform.api.identity.OperatorId;

/** A row of {@code query_saved_filter}. */
@Entity
@IdClass(SavedFilterKey.class)
@Table(name = "query_saved_filter")
public class SavedFilterRow {

    @Id
    @Column(name = "merchant")
    private String merchant = "";

    @Id
    @Column(name = "operator_no")
    private String operatorNo = "";

    /** 0 up to the greatest number of filters: the key itself keeps an operator from having more. */
    @Id
    @Column(name = "slot")
    private int slot;

    @Column(name = "name")
    private String name = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "period")
    private Period period = Period.ANY;

    @Column(name = "from_time")
    private @Nullable LocalDateTime from;

    @Column(name = "until_time")
    private @Nullable LocalDateTime until;

    @Column(name = "order_no")
    private String order = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private @Nullable TransactionKind kind;

    @Column(name = "statuses")
    private String statuses = "";

    @Column(name = "methods")
    private String methods = "";

    @Column(name = "settled")
    private @Nullable Boolean settled;

    @Column(name = "counter")
    private String counter = "";

    @Column(name = "terminal")
    private String terminal = "";

    @Column(name = "made_by")
    private String madeBy = "";

    @Column(name = "minimum_amount")
    private String minimum = "";

    @Column(name = "maximum_amount")
    private String maximum = "";

    /** For JPA. */
    public SavedFilterRow() {}

    SavedFilterRow(OperatorId operator, int slot, SavedFilter filter) {
        var criteria = filter.criteria();
        this.merchant = operator.merchant().value();
        this.operatorNo = operator.operatorNo();
        this.slot = slot;
        this.name = filter.name();
        this.period = criteria.period();
        this.from = criteria.from();
        this.until = criteria.until();
        this.order = criteria.order();
        this.kind = criteria.kind();
        this.statuses = names(criteria.statuses());
        this.methods = names(criteria.methods());
        this.settled = criteria.settled();
        this.counter = criteria.counter();
        this.terminal = criteria.terminal();
        this.madeBy = criteria.operator();
        this.minimum = criteria.minimum();
        this.maximum = criteria.maximum();
    }

    int slot() {
        return slot;
    }

    String name() {
        return name;
    }

    SavedFilter toSavedFilter() {
        return new SavedFilter(
                name,
                new Criteria(
                        period,
                        from,
                        until,
                        order,
                        kind,
                        values(TransactionStatus.class, statuses),
                        values(PaymentMethod.class, methods),
                        settled,
                        counter,
                        terminal,
                        madeBy,
                        minimum,
                        maximum));
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String names) {
        var values = EnumSet.noneOf(type);
        for (var name : names.split(",", -1)) {
            if (!name.isEmpty()) {
                values.add(Enum.valueOf(type, name));
            }
        }
        return values;
    }
}
