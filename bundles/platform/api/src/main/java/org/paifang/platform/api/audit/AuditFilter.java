package org.paifang.platform.api.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.paifang.platform.api.identity.MerchantNo;

/**
 * Which entries of the log are wanted. What is empty does not restrict.
 *
 * @param merchants in whose logs; an empty set finds nothing, no set at all means everybody's
 * @param who exactly this one, as {@link Actor#written()} gives it
 * @param action this one and those below it: {@code operators} is also {@code operators.lock}
 * @param subject a part of it, of whatever case
 * @param from earliest {@link AuditEntry#at()}, inclusive
 * @param until latest, exclusive
 */
public record AuditFilter(
        Optional<Set<MerchantNo>> merchants,
        Optional<String> who,
        Optional<String> action,
        Optional<String> subject,
        Optional<Outcome> outcome,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Everything, everybody's. */
    public static final AuditFilter ALL = new AuditFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public AuditFilter {
        merchants = merchants.map(Set::copyOf);
    }

    /** All of one merchant's log. */
    public static AuditFilter of(MerchantNo merchant) {
        return ALL.within(Set.of(merchant));
    }

    /** The same in these merchants' logs alone, whatever was said about merchants before. */
    public AuditFilter within(Set<MerchantNo> others) {
        return new AuditFilter(Optional.of(others), who, action, subject, outcome, from, until);
    }
}
