package org.paifang.platform.core.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.paifang.platform.api.profile.Layer;
import org.paifang.platform.api.profile.ProfileDocument;
import org.paifang.platform.api.profile.ProfileDraft;
import org.paifang.platform.api.profile.ProfileVersion;
import org.paifang.platform.core.internal.domain.OtherNodes;
import org.paifang.platform.core.internal.domain.ProfileStore;
import org.paifang.platform.store.Conflicts;
import org.paifang.platform.store.Unit;

/** In the persistence unit {@code core}. */
public class JpaProfileStore implements ProfileStore {

    private static final String LAYER = "layer";

    private final Unit unit;
    private final JpaBulletin bulletin;

    public JpaProfileStore(JpaTemplate jpa, TransactionManager transactions, JpaBulletin bulletin) {
        this.bulletin = bulletin;
        this.unit = new Unit(jpa, transactions);
    }

    @Override
    public List<ProfileVersion> current(Instant now) {
        return unit.inTransaction(em -> em
                .createQuery(
                        "select v from ProfileVersion v where not exists (select w from ProfileVersion w"
                                + " where w.key.layer = v.key.layer and w.key.number > v.key.number"
                                + " and w.percent = 100 and w.from <= :now and w.cancelledAt is null)",
                        ProfileVersionRow.class)
                .setParameter("now", Micros.of(now))
                .getResultList()
                .stream()
                .map(ProfileVersionRow::toVersion)
                .toList());
    }

    @Override
    public List<ProfileVersion> versions(Layer layer) {
        return unit.inTransaction(em -> em
                .createQuery(
                        "select v from ProfileVersion v where v.key.layer = :layer order by v.key.number desc",
                        ProfileVersionRow.class)
                .setParameter(LAYER, layer.toString())
                .getResultList()
                .stream()
                .map(ProfileVersionRow::toVersion)
                .toList());
    }

    @Override
    public Optional<ProfileVersion> find(Layer layer, String key) {
        return unit.inTransaction(em -> em
                .createQuery(
                        "select v from ProfileVersion v where v.key.layer = :layer and v.wish = :wish",
                        ProfileVersionRow.class)
                .setParameter(LAYER, layer.toString())
                .setParameter("wish", key)
                .getResultList()
                .stream()
                .map(ProfileVersionRow::toVersion)
                .findFirst());
    }

    @Override
    public boolean add(ProfileVersion version, String key) {
        return isFree(em -> {
            em.persist(new ProfileVersionRow(version, key));
            bulletin.tell(em, OtherNodes.LAYER + version.layer());
        });
    }

    @Override
    public void cancel(Layer layer, int number, Instant at) {
        unit.run(em -> {
            em.find(ProfileVersionRow.class, new LayerKey(layer, number)).cancel(Micros.of(at));
            bulletin.tell(em, OtherNodes.LAYER + layer);
        });
    }

    @Override
    public List<ProfileDraft> drafts() {
        return unit.inTransaction(em -> em
                .createQuery(
                        "select d from ProfileDraft d where not exists (select e from ProfileDraft e"
                                + " where e.key.layer = d.key.layer and e.key.number > d.key.number)",
                        ProfileDraftRow.class)
                .getResultList()
                .stream()
                .filter(row -> !row.isEnded())
                .map(ProfileDraftRow::toDraft)
                .toList());
    }

    @Override
    public Optional<ProfileDraft> draft(Layer layer) {
        return last(layer).filter(row -> !row.isEnded()).map(ProfileDraftRow::toDraft);
    }

    @Override
    public int lastRevision(Layer layer) {
        return last(layer).map(ProfileDraftRow::number).orElse(0);
    }

    @Override
    public boolean add(ProfileDraft draft, boolean end) {
        return isFree(em -> em.persist(new ProfileDraftRow(draft, end)));
    }

    @Override
    public Optional<ProfileDocument> revision(Layer layer, int revision) {
        return unit.inTransaction(
                em -> Optional.ofNullable(em.find(ProfileDraftRow.class, new LayerKey(layer, revision)))
                        .filter(row -> !row.isEnded())
                        .map(row -> row.toDraft().document()));
    }

    private Optional<ProfileDraftRow> last(Layer layer) {
        return unit.inTransaction(em -> em
                .createQuery(
                        "select d from ProfileDraft d where d.key.layer = :layer order by d.key.number desc",
                        ProfileDraftRow.class)
                .setParameter(LAYER, layer.toString())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst());
    }

    private boolean isFree(Consumer<EntityManager> insert) {
        try {
            unit.run(insert);
            return true;
        } catch (RuntimeException e) {
            if (Conflicts.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }
}
