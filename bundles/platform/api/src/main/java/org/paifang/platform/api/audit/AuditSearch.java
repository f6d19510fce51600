package org.paifang.platform.api.audit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.text.Reason;

/**
 * What somebody typed to find entries of the {@link AuditLog}; blanks around it do not matter, and what is empty does not restrict.
 *
 * @param until the entries of this minute are found as well
 */
public record AuditSearch(
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime until,
        String who,
        String merchant,
        String action,
        String subject,
        @Nullable Outcome outcome) {

    /** The end comes before the beginning. */
    public static final String BACKWARDS = "audit.search.backwards";

    /** No merchant can have this number. */
    public static final String NO_MERCHANT_NO = "audit.search.no-merchant-no";

    public static final AuditSearch ALL = new AuditSearch(null, null, "", "", "", "", null);

    /** What a search comes to. */
    public sealed interface Resolved {

        record Valid(AuditFilter filter) implements Resolved {}

        record Invalid(Reason reason) implements Resolved {}
    }

    /** The filter, with times of this zone. */
    public Resolved resolve(ZoneId zone) {
        if (from != null && until != null && until.isBefore(from)) {
            return new Resolved.Invalid(Reason.of(BACKWARDS));
        }
        var number = text(merchant).map(no -> no.toLowerCase(Locale.ROOT));
        if (number.isPresent() && !number.get().matches("[a-z0-9]{3,15}")) {
            return new Resolved.Invalid(Reason.of(NO_MERCHANT_NO));
        }
        return new Resolved.Valid(new AuditFilter(
                number.map(no -> Set.of(new MerchantNo(no))),
                text(who).map(name -> name.toLowerCase(Locale.ROOT)),
                text(action).map(name -> name.toLowerCase(Locale.ROOT)),
                text(subject),
                Optional.ofNullable(outcome),
                Optional.ofNullable(from).map(time -> time.atZone(zone).toInstant()),
                Optional.ofNullable(until)
                        .map(time -> time.plusMinutes(1).atZone(zone).toInstant())));
    }

    private static Optional<String> text(String typed) {
        return Optional.of(typed.strip()).filter(one -> !one.isEmpty());
    }
}
