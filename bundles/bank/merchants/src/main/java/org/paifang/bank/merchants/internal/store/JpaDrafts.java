package org.paifang.bank.merchants.internal.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.paifang.bank.merchants.internal.domain.Drafts;
import org.paifang.bank.merchants.internal.domain.Fields;
import org.paifang.payments.api.ContractTerms;
import org.paifang.platform.store.Unit;

/** Drafts in the table {@code merchants_draft}. */
public final class JpaDrafts implements Drafts {

    /** A little longer than an approval can wait. */
    static final Duration KEPT = Duration.ofDays(31);

    private final Unit unit;
    private final Clock clock;

    public JpaDrafts(Unit unit, Clock clock) {
        this.unit = unit;
        this.clock = clock;
    }

    @Override
    public void keep(String id, ContractTerms terms) {
        var now = clock.instant();
        unit.run(em -> {
            em.createQuery("delete from DraftRow d where d.madeAt < :before")
                    .setParameter("before", ApplicationRow.micros(now.minus(KEPT)))
                    .executeUpdate();
            if (em.find(DraftRow.class, id) == null) {
                em.persist(new DraftRow(
                        id, ApplicationRow.micros(now), TermsText.write(terms).write()));
            }
        });
    }

    @Override
    public Optional<ContractTerms> find(String id) {
        return unit.inTransaction(em -> Optional.ofNullable(em.find(DraftRow.class, id)))
                .map(row -> TermsText.read(Fields.read(row.terms())));
    }

    @Override
    public void forget(String id) {
        unit.run(em -> em.createQuery("delete from DraftRow d where d.id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }
}
