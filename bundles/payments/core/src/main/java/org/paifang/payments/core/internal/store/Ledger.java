package org.paifang.payments.core.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.Account;
import org.paifang.payments.api.Booking;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Posting;
import org.paifang.payments.api.TransactionId;
import org.paifang.payments.api.TransactionKind;
import org.paifang.payments.core.internal.domain.Entry;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.money.Money;

/** Postings of accounts, within the caller's transaction of the database. */
public final class Ledger {

    private static final String UNCOUNTED = "select coalesce(sum(amount), 0) from payments_unsettled"
            + " where merchant = ? and currency = ? and from_available = 1";

    private static final String AFTER = " and p.booked_at <= ? and (p.booked_at < ? or p.transaction_id < ?"
            + " or (p.transaction_id = ? and p.line < ?))";

    private static final String NEWEST_FIRST = " order by p.booked_at desc, p.transaction_id desc, p.line desc";

    private static final Comparator<Booking> NEWEST = Comparator.comparing(
                    (Booking booking) -> booking.posting().at())
            .thenComparing(booking -> booking.posting().transaction())
            .thenComparing(Booking::line)
            .reversed();

    private Ledger() {}

    /**
     * What a merchant has available.
     *
     * @param credit by the books
     * @param uncounted refunds that were taken from it and are in no batch yet
     */
    public record Available(Money credit, Money uncounted) {

        /** As if the refunds that are in no batch yet had not been made. */
        public Money counted() {
            return credit.plus(uncounted);
        }
    }

    /** Nothing is booked to the merchant's accounts from then on until the transaction ends. */
    public static Available available(EntityManager em, MerchantNo merchant, Currency currency) {
        // the two sums are of one moment then: what is taken from it is booked before it waits
        Balances.hold(em, merchant, currency);
        var available = Balances.of(em, merchant, currency).getOrDefault(Account.MERCHANT_AVAILABLE, 0L);
        var uncounted = Sql.list(em, row -> row.getLong(1), 1, UNCOUNTED, merchant.value(), currency.getCurrencyCode());
        return new Available(new Money(Math.negateExact(available), currency), new Money(uncounted.get(0), currency));
    }

    /** The sum of each account, also of those to which nothing was booked; as it was at one moment between two bookings. */
    public static Map<Account, Long> balances(EntityManager em, MerchantNo merchant, Currency currency) {
        return Balances.of(em, merchant, currency);
    }

    /**
     * Books, and so keeps the balances. Once in a transaction, after the rows that others may want to change too, before
     * {@link Unsettled} is told of it.
     */
    public static void book(EntityManager em, Collection<Entry> entries) {
        Balances.add(em, entries);
        BulkInsert.entries(em, entries);
    }

    /** The newest first, of both sides. */
    public static List<Booking> page(
            EntityManager em, MerchantNo merchant, Account account, @Nullable Booking after, int limit) {
        return Stream.of(Side.values())
                .flatMap(side -> page(em, side, merchant, account, after, limit).stream())
                .sorted(NEWEST)
                .limit(limit)
                .toList();
    }

    private static List<Booking> page(
            EntityManager em, Side side, MerchantNo merchant, Account account, @Nullable Booking after, int limit) {
        var select = select(side);
        if (after == null) {
            return Sql.list(em, Ledger::booking, limit, select + NEWEST_FIRST, merchant.value(), account.name());
        }
        var at = Micros.of(after.posting().at());
        var transaction = after.posting().transaction().value();
        return Sql.list(
                em,
                Ledger::booking,
                limit,
                select + AFTER + NEWEST_FIRST,
                merchant.value(),
                account.name(),
                at,
                at,
                transaction,
                transaction,
                after.line());
    }

    private static String select(Side side) {
        return "select p.transaction_id, p.line, p.account, p.amount, p.currency, p.booked_at, t.kind, t.order_no,"
                + " b.batch_day from " + side.postings() + " p left join " + side.transactions() + " t"
                + " on t.merchant = p.merchant and t.id = p.transaction_id"
                + " left join payments_batch b on b.merchant = p.merchant and b.id = p.transaction_id"
                + " where p.merchant = ? and p.account = ?";
    }

    private static Booking booking(ResultSet row) throws SQLException {
        var posting = new Posting(
                new TransactionId(row.getLong("transaction_id")),
                Account.valueOf(row.getString("account")),
                Money.of(row.getLong("amount"), row.getString("currency")),
                Micros.toInstant(row.getLong("booked_at")));
        return new Booking(
                posting,
                row.getInt("line"),
                Optional.ofNullable(row.getString("kind"))
                        .map(TransactionKind::valueOf)
                        .orElse(null),
                Optional.ofNullable(row.getString("order_no")).map(OrderNo::new).orElse(null),
                Optional.ofNullable(row.getString("batch_day"))
                        .map(LocalDate::parse)
                        .orElse(null));
    }
}
