package org.paifang.functions.personal.internal.store;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.paifang.functions.personal.internal.domain.Picture;
import org.paifang.functions.personal.internal.domain.PictureStore;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;

/** Pictures in the table {@code personal_picture}. */
public final class JpaPictures implements PictureStore {

    private final Unit unit;

    public JpaPictures(Unit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Picture> find(OperatorId operator) {
        return unit.inTransaction(em -> row(em, operator).map(PictureRow::toPicture));
    }

    @Override
    public void put(OperatorId operator, Picture picture) {
        try {
            unit.run(em -> write(em, operator, picture));
        } catch (RuntimeException e) {
            if (!Conflicts.isDuplicate(e)) {
                throw e;
            }
            // another page put the first one at the same moment: it is there by now
            unit.run(em -> write(em, operator, picture));
        }
    }

    @Override
    public boolean remove(OperatorId operator) {
        return unit.inTransaction(em -> {
            var row = row(em, operator);
            row.ifPresent(em::remove);
            return row.isPresent();
        });
    }

    private static void write(EntityManager em, OperatorId operator, Picture picture) {
        var row = row(em, operator).orElseGet(() -> {
            var fresh = new PictureRow(operator);
            em.persist(fresh);
            return fresh;
        });
        row.take(picture);
    }

    private static Optional<PictureRow> row(EntityManager em, OperatorId operator) {
        return Optional.ofNullable(em.find(PictureRow.class, new PictureKey(operator)));
    }
}
