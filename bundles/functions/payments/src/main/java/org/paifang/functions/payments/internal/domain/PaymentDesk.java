package org.paifang.functions.payments.internal.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.Books;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.PaymentMethod;
import org.paifang.payments.api.Payments;
import org.paifang.payments.api.Place;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.money.Money;

/** Where payments are taken and followed. Every method asks the policy first. Thread-safe. */
public final class PaymentDesk {

    private final AccessPolicy access;
    private final Payments payments;
    private final Transactions transactions;
    private final Books books;

    public PaymentDesk(AccessPolicy access, Payments payments, Transactions transactions, Books books) {
        this.access = access;
        this.payments = payments;
        this.transactions = transactions;
        this.books = books;
    }

    /** Takes a payment; the same number and content again answers with the first one. */
    public Payments.Outcome pay(Caller caller, OrderNo order, Money amount, PaymentMethod method) {
        access.require(caller, PaymentsRights.CREATE);
        var place = new Place(null, null, caller.operator().operatorNo());
        return payments.pay(new Payments.Command(caller.merchant(), order, amount, method, place));
    }

    /** The order with everything that happened to it; empty if the caller's merchant has none. */
    public Optional<OrderHistory> find(Caller caller, OrderNo order) {
        access.require(caller, PaymentsRights.VIEW);
        return transactions.history(caller.merchant(), order);
    }

    /** The next payments, newest first; fewer than the limit mean that there are no more. */
    public List<Transaction> page(Caller caller, @Nullable Position after, int limit) {
        access.require(caller, PaymentsRights.VIEW);
        return transactions.page(caller.merchant(), TransactionFilter.ofKind(TransactionKind.PAYMENT), after, limit);
    }

    /** What the books say of the caller's merchant, debit positive. */
    public Map<Account, Money> balances(Caller caller) {
        access.require(caller, PaymentsRights.BALANCES);
        return books.balances(caller.merchant());
    }
}
