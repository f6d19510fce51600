package org.paifang.functions.query.internal.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.OrderHistory;
import org.paifang.payments.api.OrderNo;
import org.paifang.payments.api.Position;
import org.paifang.payments.api.Totals;
import org.paifang.payments.api.Transaction;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.payments.api.Transactions;
import org.paifang.platform.api.access.AccessPolicy;
import org.paifang.platform.api.access.Profiles;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Directory;
import org.paifang.platform.api.identity.Merchant;
import org.paifang.platform.api.text.Reason;

/**
 * The transactions of the caller's merchant. Every method asks first whether the caller may, each time, and throws
 * {@link org.paifang.platform.api.access.AccessDenied} if not. Thread-safe.
 */
public final class TransactionQuery {

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final Directory directory;
    private final Profiles profiles;
    private final Clock clock;

    public TransactionQuery(
            Transactions transactions, AccessPolicy policy, Directory directory, Profiles profiles, Clock clock) {
        this.transactions = transactions;
        this.policy = policy;
        this.directory = directory;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What the list shows before anybody asked: the days that the profile sets. */
    public Criteria initial(Caller caller) {
        policy.require(caller, QueryRights.VIEW);
        var days = profiles.value(caller.merchant(), QueryRights.DEFAULT_DAYS);
        return switch (days) {
            case 1 -> Criteria.of(Period.TODAY);
            case 7 -> Criteria.of(Period.LAST_7_DAYS);
            case 30 -> Criteria.of(Period.LAST_30_DAYS);
            default -> Criteria.since(today(caller).minusDays(days - 1L).atStartOfDay());
        };
    }

    /** Checks criteria and turns them into a filter, on the merchant's clock of this moment. */
    public Resolution resolve(Caller caller, Criteria criteria) {
        policy.require(caller, QueryRights.VIEW);
        var merchant = merchant(caller);
        return new CriteriaRules(merchant.zone(), merchant.currency(), clock.instant()).resolve(criteria);
    }

    /** As {@link Transactions#page}. */
    public List<Transaction> page(Caller caller, TransactionFilter filter, @Nullable Position after, int limit) {
        policy.require(caller, QueryRights.VIEW);
        return transactions.page(caller.merchant(), filter, after, limit);
    }

    /** As {@link Transactions#totals}; may take a second. */
    public Totals totals(Caller caller, TransactionFilter filter) {
        policy.require(caller, QueryRights.VIEW);
        return transactions.totals(caller.merchant(), filter);
    }

    /** The last days on the merchant's calendar, oldest first, today last; may take a second. */
    public List<Day> lastDays(Caller caller, int days) {
        policy.require(caller, QueryRights.VIEW);
        var zone = merchant(caller).zone();
        var today = today(caller);
        return IntStream.range(0, days)
                .mapToObj(index -> today.minusDays(days - 1L - index))
                .map(day -> new Day(day, transactions.totals(caller.merchant(), ofDay(day, zone))))
                .toList();
    }

    /** An order with its whole history; empty if the merchant has none with this text as its number. */
    public Optional<OrderHistory> history(Caller caller, String order) {
        policy.require(caller, QueryRights.VIEW);
        return OrderNo.isValid(order) ? transactions.history(caller.merchant(), new OrderNo(order)) : Optional.empty();
    }

    /** Whether an export would be given, so that nobody is offered one in vain. */
    public boolean mayExport(Caller caller) {
        return policy.decide(caller, QueryRights.EXPORT).allowed();
    }

    /** Counts what an export would have, which may take a second, and says whether it is small enough. */
    public ExportStart startExport(Caller caller, TransactionFilter filter) {
        policy.require(caller, QueryRights.EXPORT);
        var rows = transactions.totals(caller.merchant(), filter).count();
        var maximum = profiles.value(caller.merchant(), QueryRights.EXPORT_ROWS);
        return rows > maximum
                ? new ExportStart.Refused(Reason.of("query.export-too-large", rows, maximum))
                : new ExportStart.Ready(rows);
    }

    /** The next rows of an export; asked for each page, so that a right withdrawn ends it at once. */
    public List<Transaction> exportPage(Caller caller, TransactionFilter filter, @Nullable Position after, int limit) {
        policy.require(caller, QueryRights.EXPORT);
        return transactions.page(caller.merchant(), filter, after, limit);
    }

    private static TransactionFilter ofDay(LocalDate day, ZoneId zone) {
        var begin = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new TransactionFilter(begin, end, null, null, Set.of(), Set.of(), null, null, null, null, null, null);
    }

    private LocalDate today(Caller caller) {
        return clock.instant().atZone(merchant(caller).zone()).toLocalDate();
    }

    private Merchant merchant(Caller caller) {
        return directory
                .merchant(caller.merchant())
                .orElseThrow(() -> new IllegalStateException("the directory has no merchant " + caller.merchant()));
    }
}
