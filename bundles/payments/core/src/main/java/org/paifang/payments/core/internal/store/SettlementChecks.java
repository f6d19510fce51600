package org.paifang.payments.core.internal.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/** Reading the settlement as a whole. */
public final class SettlementChecks {

    private record Check(String sentence, String sql) {}

    private static final List<Check> CHECKS = List.of(
            new Check("batch %2$s of merchant %1$s says other sums than what is in it", """
                    select b.merchant, b.id from payments_batch b left join
                    (select merchant, batch_id,
                    sum(case when kind = 'PAYMENT' then amount else 0 end) as paid,
                    sum(case when kind = 'REFUND' then amount else 0 end) as refunded,
                    sum(fee) as fees, count(*) as number from payments_batch_line group by merchant, batch_id) l
                    on l.merchant = b.merchant and l.batch_id = b.id
                    where b.paid <> coalesce(l.paid, 0) or b.refunded <> coalesce(l.refunded, 0)
                    or b.fees <> coalesce(l.fees, 0) or b.payments + b.refunds <> coalesce(l.number, 0)"""),
            new Check("batch %2$s of merchant %1$s does not carry on what it did not pay out", """
                    select merchant, id from payments_batch where status <> 'COLLECTING'
                    and carried_out <> carried_in + paid - refunded - fees - payout"""),
            new Check("the payout of batch %2$s of merchant %1$s is not booked with its amount", """
                    select b.merchant, b.id from payments_batch b left join payments_posting p
                    on p.merchant = b.merchant and p.transaction_id = b.id and p.line = 1
                    where b.payout <> coalesce(p.amount, 0)"""),
            new Check("the fee of transaction %2$s of merchant %1$s is not booked with its amount", """
                    select l.merchant, l.transaction_id from payments_batch_line l join payments_transaction t
                    on t.merchant = l.merchant and t.id = l.transaction_id left join payments_posting p
                    on p.merchant = l.merchant and p.transaction_id = l.transaction_id and p.account = 'FEE_INCOME'
                    where l.fee <> -coalesce(p.amount, 0)"""),
            new Check("transaction %2$s of merchant %1$s is in a batch with another amount", """
                    select l.merchant, l.transaction_id from payments_batch_line l join payments_transaction t
                    on t.merchant = l.merchant and t.id = l.transaction_id
                    where t.amount <> l.amount or t.status <> 'SUCCEEDED' or t.settled_at is null"""),
            new Check("transaction %2$s of merchant %1$s is in a batch and waits for one", """
                    select l.merchant, l.transaction_id from payments_batch_line l join payments_unsettled u
                    on u.merchant = l.merchant and u.transaction_id = l.transaction_id"""),
            new Check("transaction %2$s of merchant %1$s is not settled and waits for no batch", """
                    select t.merchant, t.id from payments_transaction t left join payments_unsettled u
                    on u.merchant = t.merchant and u.transaction_id = t.id
                    where t.status = 'SUCCEEDED' and t.settled_at is null and u.merchant is null"""));

    private SettlementChecks() {}

    public static Stream<String> check(EntityManager em, int limit) {
        return CHECKS.stream()
                .flatMap(check -> Sql.list(
                        em,
                        row -> String.format(Locale.ROOT, check.sentence(), row.getString(1), row.getString(2)),
                        limit,
                        check.sql())
                        .stream());
    }
}
