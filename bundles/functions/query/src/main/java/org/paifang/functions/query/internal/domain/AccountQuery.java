package org.paifang.functions.query.internal.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.BatchId;
import org.paifang.payments.api.Booking;
import org.paifang.payments.api.Books;
import org.paifang.payments.api.SettlementBatch;
import org.paifang.payments.api.SettlementLine;
import org.paifang.payments.api.Settlements;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.money.Money;

/**
 * The account of the caller's merchant: balances, postings, settlements. Every method asks first whether the caller may,
 * each time, and throws {@link org.paifang.platform.api.access.AccessDenied} if not. Thread-safe.
 */
public final class AccountQuery {

    /** The accounts whose postings are a merchant's own business, as they are offered. */
    public static final List<Account> ACCOUNTS = List.of(
            Account.MERCHANT_AVAILABLE,
            Account.MERCHANT_PENDING,
            Account.MERCHANT_IN_TRANSIT,
            Account.MERCHANT_PAID_OUT);

    private final Books books;
    private final Settlements settlements;
    private final AccessPolicy policy;

    public AccountQuery(Books books, Settlements settlements, AccessPolicy policy) {
        this.books = books;
        this.settlements = settlements;
        this.policy = policy;
    }

    /** What the merchant has on each of its accounts, positive when it is the merchant's; may take a second. */
    public Map<Account, Money> balances(Caller caller) {
        policy.require(caller, QueryRights.ACCOUNTS);
        var byBooks = books.balances(caller.merchant());
        var balances = new EnumMap<Account, Money>(Account.class);
        byBooks.forEach((account, balance) -> balances.put(account, balance.negated()));
        return balances;
    }

    /** As {@link Books#page}. */
    public List<Booking> postings(Caller caller, Account account, @Nullable Booking after, int limit) {
        policy.require(caller, QueryRights.ACCOUNTS);
        if (!ACCOUNTS.contains(account)) {
            throw new IllegalArgumentException(account + " is no account of a merchant");
        }
        return books.page(caller.merchant(), account, after, limit);
    }

    /** As {@link Settlements#page}. */
    public List<SettlementBatch> batches(Caller caller, @Nullable SettlementBatch after, int limit) {
        policy.require(caller, QueryRights.ACCOUNTS);
        return settlements.page(caller.merchant(), after, limit);
    }

    /** The batch whose id is written so; empty if the merchant has none. */
    public Optional<SettlementBatch> batch(Caller caller, String id) {
        policy.require(caller, QueryRights.ACCOUNTS);
        return id.matches("\\d{1,18}")
                ? settlements.batch(caller.merchant(), new BatchId(Long.parseLong(id)))
                : Optional.empty();
    }

    /** As {@link Settlements#lines}. */
    public List<SettlementLine> lines(Caller caller, BatchId batch, @Nullable SettlementLine after, int limit) {
        policy.require(caller, QueryRights.ACCOUNTS);
        return settlements.lines(caller.merchant(), batch, after, limit);
    }
}
