package org.paifang.functions.personal.internal.store;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.paifang.functions.personal.internal.domain.Favourite;
import org.paifang.functions.personal.internal.domain.FavouriteStore;
import org.paifang.platform.api.access.ItemId;
import org.paifang.platform.api.function.FunctionId;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;

/** Favourites in the table {@code personal_favourite}. */
public final class JpaFavourites implements FavouriteStore {

    private static final String OF_OPERATOR = "select f from FavouriteRow f where f.merchant = :merchant"
            + " and f.operatorNo = :operator order by f.place, f.item";
    private static final String LEADING =
            "select f.item, count(f) from FavouriteRow f where f.item like :items group by f.item";

    private final Unit unit;

    public JpaFavourites(Unit unit) {
        this.unit = unit;
    }

    @Override
    public List<Favourite> of(OperatorId operator) {
        return unit.inTransaction(
                em -> rows(em, operator).stream().map(FavouriteRow::toFavourite).toList());
    }

    @Override
    public void change(OperatorId operator, UnaryOperator<List<Favourite>> change) {
        try {
            unit.run(em -> write(em, operator, change));
        } catch (RuntimeException e) {
            // the same click, twice at the same moment: it is there
            if (!Conflicts.isDuplicate(e)) {
                throw e;
            }
        }
    }

    @Override
    public Map<ItemId, Integer> leadingTo(FunctionId function) {
        return unit.inTransaction(em -> em.createQuery(LEADING, Object[].class)
                .setParameter("items", function + ".%")
                .getResultStream()
                .collect(Collectors.toMap(row -> new ItemId((String) row[0]), row -> ((Long) row[1]).intValue())));
    }

    private static void write(EntityManager em, OperatorId operator, UnaryOperator<List<Favourite>> change) {
        var rows = rows(em, operator);
        var now = rows.stream().map(FavouriteRow::toFavourite).toList();
        var wanted = change.apply(now);
        for (var i = 0; i < rows.size(); i++) {
            var place = wanted.indexOf(now.get(i));
            if (place < 0) {
                em.remove(rows.get(i));
            } else {
                rows.get(i).standAt(place);
            }
        }
        for (var place = 0; place < wanted.size(); place++) {
            if (!now.contains(wanted.get(place))) {
                em.persist(new FavouriteRow(operator, wanted.get(place), place));
            }
        }
    }

    private static List<FavouriteRow> rows(EntityManager em, OperatorId operator) {
        return em.createQuery(OF_OPERATOR, FavouriteRow.class)
                .setParameter("merchant", operator.merchant().value())
                .setParameter("operator", operator.operatorNo())
                .getResultList();
    }
}
