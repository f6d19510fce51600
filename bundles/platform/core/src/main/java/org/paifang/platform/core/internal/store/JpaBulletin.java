package org.paifang.platform.core.internal.store;

import java.util.List;
import javax.persistence.EntityManager;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.paifang.platform.core.internal.domain.Bulletin;
import org.paifang.platform.store.Unit;

/**
 * In the persistence unit {@code core}. Numbers are given by one row, which each change holds until it is committed: what has
 * the greater number is committed later, so whoever reads on from a number misses nothing.
 */
public class JpaBulletin implements Bulletin {

    private final Unit unit;
    private final String node;
    private final long start;

    public JpaBulletin(JpaTemplate jpa, TransactionManager transactions, String node) {
        this.unit = new Unit(jpa, transactions);
        this.node = node;
        this.start = unit.inTransaction(JpaBulletin::newest);
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public long start() {
        return start;
    }

    /** Part of the transaction of a change, and the last one: others who change something wait from here on. */
    void tell(EntityManager em, String subject) {
        em.createQuery("update NoticeHead h set h.newest = h.newest + 1").executeUpdate();
        em.persist(new NoticeRow(newest(em), node, subject));
    }

    @Override
    public List<Notice> after(long number, int limit) {
        return unit.inTransaction(em -> em
                .createQuery("select n from Notice n where n.number > :number order by n.number", NoticeRow.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(NoticeRow::toNotice)
                .toList());
    }

    @Override
    public void keep(int notices) {
        unit.run(em -> em.createQuery("delete from Notice n where n.number <= :last")
                .setParameter("last", newest(em) - notices)
                .executeUpdate());
    }

    private static long newest(EntityManager em) {
        return em.createQuery("select h.newest from NoticeHead h", Long.class).getSingleResult();
    }
}
