package org.paifang.platform.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.paifang.platform.core.internal.domain.Chronicle;
import org.paifang.platform.store.Unit;

/** In the persistence unit {@code core}. */
public class JpaChronicle implements Chronicle {

    private final Unit unit;
    private final LongSupplier ids;

    /** {@code ids} ascend: of two notes of the same moment the greater one is the later. */
    public JpaChronicle(JpaTemplate jpa, TransactionManager transactions, LongSupplier ids) {
        this.unit = new Unit(jpa, transactions);
        this.ids = ids;
    }

    @Override
    public void add(List<Note> notes) {
        add(notes, () -> {});
    }

    @Override
    public void add(List<Note> notes, Runnable beside) {
        unit.run(em -> {
            notes.forEach(note -> em.persist(new ChronicleRow(ids.getAsLong(), note)));
            beside.run();
        });
    }

    @Override
    public Optional<Note> last(String subject, Instant at) {
        return unit.inTransaction(em -> em
                .createQuery(
                        "select n from ChronicleNote n where n.subject = :subject and n.at <= :at"
                                + " order by n.at desc, n.id desc",
                        ChronicleRow.class)
                .setParameter("subject", subject)
                .setParameter("at", Micros.of(at))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(ChronicleRow::toNote)
                .findFirst());
    }

    @Override
    public boolean knows(String subject) {
        return unit.inTransaction(
                em -> !em.createQuery("select n.id from ChronicleNote n where n.subject = :subject", Long.class)
                        .setParameter("subject", subject)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    @Override
    public List<Note> between(String beginning, Instant from, Instant until) {
        return unit.inTransaction(em -> em
                .createQuery(
                        "select n from ChronicleNote n where n.subject >= :beginning and n.subject < :behind"
                                + " and n.at >= :from and n.at <= :until order by n.at, n.id",
                        ChronicleRow.class)
                .setParameter("beginning", beginning)
                .setParameter("behind", behind(beginning))
                .setParameter("from", Micros.of(from))
                .setParameter("until", Micros.of(until))
                .getResultList()
                .stream()
                .map(ChronicleRow::toNote)
                // the database may order by the words of a language
                .filter(note -> note.subject().startsWith(beginning))
                .toList());
    }

    @Override
    public Optional<Instant> beginning() {
        return unit.inTransaction(em -> em
                .createQuery("select n.at from ChronicleNote n where n.at > 0 order by n.at", Long.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(Micros::toInstant)
                .findFirst());
    }

    /** Subjects begin with a word and a space: behind them all is the word and what follows the space. */
    private static String behind(String beginning) {
        return beginning.strip() + "!";
    }
}
