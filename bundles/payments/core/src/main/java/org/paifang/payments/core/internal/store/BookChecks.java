package org.paifang.payments.core.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** Reading the books as a whole. */
public final class BookChecks {

    /**
     * A thing that must not be.
     *
     * @param sentence how it is said, of the merchant and the number in the first two columns
     * @param sql what finds it
     */
    private record Check(String sentence, String sql) {

        Check of(Side side) {
            return new Check(
                    sentence,
                    sql.replace("payments_order", side.orders())
                            .replace("payments_transaction", side.transactions())
                            .replace("payments_posting", side.postings()));
        }
    }

    /** Of each side: an order is on one of them with everything of it. */
    private static final List<Check> CHECKS = List.of(
            new Check("an entry of transaction %2$s of merchant %1$s does not sum to zero", """
                    select merchant, transaction_id from payments_posting
                    group by merchant, transaction_id, booked_at, currency having sum(amount) <> 0"""),
            new Check("the succeeded transaction %2$s of merchant %1$s is not booked with its amount", """
                    select t.merchant, t.id from payments_transaction t left join payments_posting p
                    on p.merchant = t.merchant and p.transaction_id = t.id and p.line = 1 and p.currency = t.currency
                    where t.status = 'SUCCEEDED' and (p.amount is null or p.amount <> t.amount)"""),
            new Check("transaction %2$s of merchant %1$s is booked and did not succeed", """
                    select distinct p.merchant, p.transaction_id from payments_posting p left join payments_transaction t
                    on t.merchant = p.merchant and t.id = p.transaction_id left join payments_batch b
                    on b.merchant = p.merchant and b.id = p.transaction_id
                    where b.id is null and (t.status is null or t.status <> 'SUCCEEDED')"""),
            new Check("order %2$s of merchant %1$s is refunded above what was paid", """
                    select merchant, order_no from payments_order
                    where refunded > paid or refunded < 0 or paid > amount"""),
            new Check("order %2$s of merchant %1$s says another refunded amount than its refunds sum up to", """
                    select o.merchant, o.order_no from payments_order o left join
                    (select merchant, order_no, sum(amount) as held, count(*) as number from payments_transaction
                    where kind = 'REFUND' and status <> 'FAILED' group by merchant, order_no) r
                    on r.merchant = o.merchant and r.order_no = o.order_no
                    where o.refunded <> coalesce(r.held, 0) or o.refunds <> coalesce(r.number, 0)"""),
            new Check("order %2$s of merchant %1$s says another paid amount than its payment", """
                    select o.merchant, o.order_no from payments_order o left join payments_transaction t
                    on t.merchant = o.merchant and t.kind = 'PAYMENT' and t.reference_no = o.order_no
                    and t.status = 'SUCCEEDED'
                    where o.paid <> coalesce(t.amount, 0)"""),
            new Check("transaction %2$s of merchant %1$s has no order", """
                    select t.merchant, t.id from payments_transaction t left join payments_order o
                    on o.merchant = t.merchant and o.order_no = t.order_no where o.order_no is null"""));

    private static final List<Check> BETWEEN_SIDES = List.of(
            new Check("order %2$s of merchant %1$s is live and in the archive", """
                    select a.merchant, a.order_no from payments_archive_order a join payments_order o
                    on o.merchant = a.merchant and o.order_no = a.order_no"""),
            new Check("the number %2$s of merchant %1$s is that of a live transaction and of one in the archive", """
                    select a.merchant, a.reference_no from payments_archive_transaction a join payments_transaction t
                    on t.merchant = a.merchant and t.kind = a.kind and t.reference_no = a.reference_no"""),
            new Check("transaction %2$s of merchant %1$s is in the archive and its order is not at rest", """
                    select merchant, id from payments_archive_transaction
                    where status not in ('SUCCEEDED', 'FAILED') or (status = 'SUCCEEDED' and settled_at is null)"""),
            new Check("transaction %2$s of merchant %1$s is in the archive and waits for the acquirer", """
                    select a.merchant, a.id from payments_archive_transaction a join payments_open_request r
                    on r.merchant = a.merchant and r.transaction_id = a.id"""));

    private BookChecks() {}

    public static List<String> check(EntityManager em, int limit) {
        var sentences = new ArrayList<String>();
        for (var check : all()) {
            var query = em.createNativeQuery(check.sql()).setMaxResults(limit);
            for (var row : query.getResultList()) {
                var columns = (Object[]) row;
                sentences.add(String.format(Locale.ROOT, check.sentence(), columns[0], columns[1]));
            }
        }
        return sentences.stream().limit(limit).toList();
    }

    private static List<Check> all() {
        var ofSides = Stream.of(Side.values()).flatMap(side -> CHECKS.stream().map(check -> check.of(side)));
        return Stream.concat(ofSides, BETWEEN_SIDES.stream()).toList();
    }
}
