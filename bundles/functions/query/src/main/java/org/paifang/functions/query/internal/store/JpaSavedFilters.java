package org.paifang.functions.query.internal.store;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import org.paifang.functions.query.internal.domain.SavedFilter;
import org.paifang.functions.query.internal.domain.SavedFilterStore;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;

/** Saved filters in the table {@code query_saved_filter}. */
public final class JpaSavedFilters implements SavedFilterStore {

    private static final int ATTEMPTS = 5;

    private final Unit unit;

    public JpaSavedFilters(Unit unit) {
        this.unit = unit;
    }

    @Override
    public List<SavedFilter> of(OperatorId operator) {
        return unit.inTransaction(em -> rows(em, operator).stream()
                .map(SavedFilterRow::toSavedFilter)
                .sorted(Comparator.comparing(SavedFilter::name))
                .toList());
    }

    @Override
    public Outcome add(OperatorId operator, SavedFilter filter, int maximum) {
        for (var attempt = 1; ; attempt++) {
            try {
                return unit.inTransaction(em -> addTo(em, operator, filter, maximum));
            } catch (RuntimeException e) {
                // another page of the same operator took the slot or the name in between: look again
                if (attempt == ATTEMPTS || !Conflicts.isDuplicate(e)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void remove(OperatorId operator, String name) {
        unit.run(em -> rows(em, operator).stream()
                .filter(row -> row.name().equals(name))
                .forEach(em::remove));
    }

    private static Outcome addTo(EntityManager em, OperatorId operator, SavedFilter filter, int maximum) {
        var rows = rows(em, operator);
        if (rows.stream().anyMatch(row -> row.name().equals(filter.name()))) {
            return Outcome.NAME_USED;
        }
        var taken = rows.stream().map(SavedFilterRow::slot).collect(Collectors.toSet());
        var free = IntStream.range(0, maximum)
                .filter(slot -> !taken.contains(slot))
                .findFirst();
        if (free.isEmpty()) {
            return Outcome.FULL;
        }
        em.persist(new SavedFilterRow(operator, free.getAsInt(), filter));
        return Outcome.ADDED;
    }

    private static List<SavedFilterRow> rows(EntityManager em, OperatorId operator) {
        return em.createQuery(
                        "select r from SavedFilterRow r where r.merchant = :merchant and r.operatorNo = :operator",
                        SavedFilterRow.class)
                .setParameter("merchant", operator.merchant().value())
                .setParameter("operator", operator.operatorNo())
                .getResultList();
    }
}
