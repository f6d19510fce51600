package org.paifang.functions.query.internal.view;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.paifang.payments.api.TransactionFilter;
import org.paifang.platform.api.identity.Merchant;

/**
 * Whose transactions of which days, in a name that every system takes: {@code transactions-100001-20261101-20261130.csv},
 * without days {@code transactions-100001.csv}.
 */
final class ExportFileName {

    private ExportFileName() {}

    static String of(Merchant merchant, TransactionFilter filter) {
        var until = filter.until();
        if (until == null && filter.from() == null) {
            return "transactions-%s.csv".formatted(merchant.no());
        }
        var last = until == null ? null : until.minusNanos(1);
        return "transactions-%s-%s-%s.csv"
                .formatted(merchant.no(), day(filter.from(), merchant.zone()), day(last, merchant.zone()));
    }

    private static String day(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? "open"
                : java.time.format.DateTimeFormatter.BASIC_ISO_DATE.format(
                        instant.atZone(zone).toLocalDate());
    }
}
