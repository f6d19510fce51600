package org.paifang.payments.core.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Account;
import org.paifang.platform.api.identity.MerchantNo;

/** Reading the books as a whole. */
public final class BookChecks {

    /**
     * A thing that must not be.
     *
     * @param sentence how it is said, of the merchant and the number in the first two columns
     * @param sql what finds it
     */
    private record Check(String sentence, String sql) {}

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
                    on t.merchant = p.merchant and t.id = p.transaction_id
                    where t.status is null or t.status <> 'SUCCEEDED'"""),
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

    private BookChecks() {}

    public static List<String> check(EntityManager em, int limit) {
        var sentences = new ArrayList<String>();
        for (var check : CHECKS) {
            var query = em.createNativeQuery(check.sql()).setMaxResults(limit);
            for (var row : query.getResultList()) {
                var columns = (Object[]) row;
                sentences.add(String.format(Locale.ROOT, check.sentence(), columns[0], columns[1]));
            }
        }
        return sentences.stream().limit(limit).toList();
    }

    /** The sum of each account that was ever booked to. */
    public static Map<Account, Long> balances(EntityManager em, MerchantNo merchant) {
        return em.createQuery(
                        "select p.account, sum(p.amount) from PostingRow p where p.merchant = :merchant"
                                + " group by p.account",
                        Object[].class)
                .setParameter("merchant", merchant.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Account) row[0], row -> ((Number) row[1]).longValue()));
    }
}
