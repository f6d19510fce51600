package org.paifang.payments.core.internal.store;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Account;
import org.paifang.platform.api.identity.MerchantNo;

/** Comparing what accounts hold with all that was ever booked to them. */
public final class BalanceChecks {

    /** Everything that was booked, and taken off again what is held: nothing is left. */
    private static final String DIFFERENCES = "select merchant, currency, account, sum(amount) from ("
            + Stream.concat(Stream.of(Side.values()).map(Side::postings).map(BalanceChecks::booked), held())
                    .collect(Collectors.joining(" union all "))
            + ") b%s group by merchant, currency, account having sum(amount) <> 0";

    private static final String OF_ALL = String.format(Locale.ROOT, DIFFERENCES, "");
    private static final String OF_ONE =
            String.format(Locale.ROOT, DIFFERENCES, " where merchant = ? and currency = ?");

    private BalanceChecks() {}

    private record Difference(String merchant, String currency, String account, long amount) {}

    private static String booked(String table) {
        return "select merchant, currency, account, sum(amount) as amount from " + table
                + " group by merchant, currency, account";
    }

    private static Stream<String> held() {
        return Stream.of(Account.values())
                .map(account -> "select merchant, currency, '" + account.name() + "' as account, -"
                        + Balances.column(account) + " as amount from payments_balance");
    }

    /**
     * A sentence for each account that does not hold the sum of its postings. A booking that came while they were read is
     * no difference: who seems to have one is held still and looked at again.
     */
    public static Stream<String> check(EntityManager em, int limit) {
        return differences(em, OF_ALL).stream()
                .map(seen -> List.of(seen.merchant(), seen.currency()))
                .distinct()
                .flatMap(seen -> again(em, seen.get(0), seen.get(1)).stream())
                .limit(limit)
                .map(found -> "account " + found.account() + " of merchant " + found.merchant() + " holds "
                        + -found.amount() + " minor units of " + found.currency() + " more than was booked");
    }

    private static List<Difference> again(EntityManager em, String merchant, String currency) {
        Balances.hold(em, new MerchantNo(merchant), Currency.getInstance(currency));
        return differences(em, OF_ONE, merchant, currency);
    }

    private static List<Difference> differences(EntityManager em, String text, Object... of) {
        return Sql.list(
                em,
                row -> new Difference(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                0,
                text,
                of);
    }
}
