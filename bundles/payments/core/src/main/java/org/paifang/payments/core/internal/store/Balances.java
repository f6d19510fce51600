package org.paifang.payments.core.internal.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.paifang.payments.api.Account;
import org.paifang.payments.core.internal.domain.Entry;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * What each account holds, in the table {@code payments_balance}, within the caller's transaction of the database: the sum
 * of its postings, live and archived, written in the transaction that books them (decision 0231).
 *
 * <p>A merchant's sums are spread over a few rows, the shares, so that those who book at once seldom wait for each other.
 * One booking changes one of them, so whoever reads sees it whole or not at all.
 */
final class Balances {

    private static final int SHARE_BITS = 3;

    /** Spreads ids, which ascend, over the shares. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final List<Account> ACCOUNTS = List.of(Account.values());

    private static final String OF_MERCHANT = " where merchant = ? and currency = ?";

    private static final String ADD = "update payments_balance set " + each(column -> column + " = " + column + " + ?")
            + OF_MERCHANT + " and share_no = ?";

    private static final String BEGIN = "insert into payments_balance (" + each(column -> column)
            + ", merchant, currency, share_no) values (" + each(column -> "?") + ", ?, ?, ?)";

    private static final String SUM =
            "select " + each(column -> "coalesce(sum(" + column + "), 0)") + " from payments_balance" + OF_MERCHANT;

    /** A merchant's accounts in a currency. */
    private record Key(MerchantNo merchant, String currency) {}

    private static final Comparator<Key> IN_ORDER =
            Comparator.comparing((Key key) -> key.merchant().value()).thenComparing(Key::currency);

    private Balances() {}

    /** Adds what is booked; to be called once in a transaction, before the postings are written. */
    static void add(EntityManager em, Collection<Entry> entries) {
        var added = new TreeMap<Key, Map<Account, Long>>(IN_ORDER);
        for (var entry : entries) {
            for (var line : entry.lines()) {
                var key = new Key(entry.merchant(), line.amount().currency().getCurrencyCode());
                added.computeIfAbsent(key, one -> new EnumMap<>(Account.class))
                        .merge(line.account(), line.amount().minorUnits(), Math::addExact);
            }
        }
        if (!added.isEmpty()) {
            var share = share(entries.iterator().next());
            added.forEach((key, amounts) -> add(em, key, share, amounts));
        }
    }

    private static void add(EntityManager em, Key key, int share, Map<Account, Long> amounts) {
        var amountsAndKey = Stream.concat(
                        ACCOUNTS.stream().map(account -> amounts.getOrDefault(account, 0L)),
                        Stream.<Object>of(key.merchant().value(), key.currency(), share))
                .toArray();
        if (Sql.update(em, ADD, amountsAndKey) == 0 && !Sql.insertUnlessThere(em, BEGIN, amountsAndKey)) {
            // another one began it just now, and is done
            Sql.update(em, ADD, amountsAndKey);
        }
    }

    private static int share(Entry first) {
        return (int) ((first.transaction().value() * GOLDEN) >>> (Long.SIZE - SHARE_BITS));
    }

    /** The sum of each account; as it was at one moment between two bookings. */
    static Map<Account, Long> of(EntityManager em, MerchantNo merchant, Currency currency) {
        return Sql.list(
                        em,
                        row -> {
                            var sums = new EnumMap<Account, Long>(Account.class);
                            for (var i = 0; i < ACCOUNTS.size(); i++) {
                                sums.put(ACCOUNTS.get(i), row.getLong(1 + i));
                            }
                            return sums;
                        },
                        1,
                        SUM,
                        merchant.value(),
                        currency.getCurrencyCode())
                .get(0);
    }

    /** Lets nobody book to a merchant's accounts until the transaction ends. */
    static void hold(EntityManager em, MerchantNo merchant, Currency currency) {
        Sql.update(
                em,
                "update payments_balance set merchant_pending = merchant_pending" + OF_MERCHANT,
                merchant.value(),
                currency.getCurrencyCode());
    }

    static String column(Account account) {
        return account.name().toLowerCase(Locale.ROOT);
    }

    private static String each(UnaryOperator<String> term) {
        return ACCOUNTS.stream().map(Balances::column).map(term).collect(Collectors.joining(", "));
    }
}
