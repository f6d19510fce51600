package org.paifang.samples.template.internal.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;
import org.paifang.samples.template.internal.domain.Note;
import org.paifang.samples.template.internal.domain.NoteId;
import org.paifang.samples.template.internal.domain.NoteStore;

/** Notes in the table {@code template_note}. */
public final class JpaNotes implements NoteStore {

    private static final String PAGE =
            "select n from NoteRow n where n.merchant = :merchant and n.id < :after order by n.id desc";

    private final Unit unit;

    public JpaNotes(Unit unit) {
        this.unit = unit;
    }

    @Override
    public List<Note> page(MerchantNo merchant, @Nullable NoteId after, int limit) {
        return unit.inTransaction(em -> em
                .createQuery(PAGE, NoteRow.class)
                .setParameter("merchant", merchant.value())
                .setParameter("after", after == null ? Long.MAX_VALUE : after.value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(NoteRow::toNote)
                .toList());
    }

    @Override
    public void add(MerchantNo merchant, Note note) {
        try {
            unit.run(em -> {
                if (em.find(NoteRow.class, new NoteKey(merchant, note.id())) == null) {
                    em.persist(new NoteRow(merchant, note));
                }
            });
        } catch (RuntimeException e) {
            // the same click, twice at the same moment: it is there
            if (!Conflicts.isDuplicate(e)) {
                throw e;
            }
        }
    }
}
