package org.paifang.payments.core.internal.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.Booking;
import org.paifang.payments.api.Books;
import org.paifang.payments.core.internal.store.BalanceChecks;
import org.paifang.payments.core.internal.store.BookChecks;
import org.paifang.payments.core.internal.store.Ledger;
import org.paifang.payments.core.internal.store.SettlementChecks;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** The ledger, read. */
public class BookService implements Books {

    private static final int MOST_SENTENCES = 100;

    private final Desk desk;

    public BookService(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Map<Account, Money> balances(MerchantNo merchant) {
        var currency = desk.currencyOrThrow(merchant);
        var sums = desk.unit().inTransaction(em -> Ledger.balances(em, merchant, currency));
        var balances = new EnumMap<Account, Money>(Account.class);
        for (var account : Account.values()) {
            balances.put(account, new Money(sums.getOrDefault(account, 0L), currency));
        }
        return balances;
    }

    @Override
    public List<Booking> page(MerchantNo merchant, Account account, @Nullable Booking after, int limit) {
        if (limit < 1 || limit > MAXIMUM_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + MAXIMUM_PAGE + " postings, not " + limit);
        }
        return desk.sight().look(merchant, em -> Ledger.page(em, merchant, account, after, limit));
    }

    @Override
    public List<String> check() {
        return desk.unit().inTransaction(em -> Stream.of(
                        BookChecks.check(em, MOST_SENTENCES).stream(),
                        SettlementChecks.check(em, MOST_SENTENCES),
                        BalanceChecks.check(em, MOST_SENTENCES))
                .flatMap(found -> found)
                .limit(MOST_SENTENCES)
                .toList());
    }
}
